import { describe, expect, it } from 'vitest';
import { machine } from '../../../test/harness/machine.ts';

describe('an open that was not recorded', () => {
  const path = '~/Library/x.plist';
  const run = ['/usr/bin/plutil', '-convert', 'xml1', '-o', '-', path];

  it.each<[string, readonly object[], string]>([
    ['plutil converted it', [{ run, stdout: '<plist/>' }], 'opened'],
    [
      'plutil could not make sense of it',
      [{ run, stderr: 'Property List error: Unexpected character', exit: 1 }],
      'opened',
    ],
    [
      'plutil: does not exist',
      [{ run, stdout: `${path}: file does not exist or is not readable`, exit: 1 }],
      'ENOENT',
    ],
    ['plutil: No such file', [{ run, stderr: 'No such file or directory', exit: 1 }], 'ENOENT'],
    ['plutil: permission', [{ run, stderr: 'you don’t have permission to view it', exit: 1 }], 'EPERM'],
    [
      'plutil: not permitted',
      [{ run, stderr: 'does not exist or … Operation not permitted', exit: 1 }],
      'EPERM',
    ],
    ['plutil failed', [{ run, failure: 'ETIMEDOUT' }], 'ETIMEDOUT'],
    ['it was read', [{ read: path, text: '' }], 'opened'],
    ['reading failed', [{ read: path, failure: 'EACCES' }], 'EACCES'],
    ['it has a size', [{ stat: path, size: 3 }], 'opened'],
    ['stat failed', [{ stat: path, failure: 'ENOENT' }], 'ENOENT'],
    ['it was queried', [{ query: 'upload-counts', database: path, rows: [] }], 'opened'],
    ['the query failed', [{ query: 'upload-counts', database: path, failure: 'EPERM' }], 'EPERM'],
    [
      'the open says more than plutil',
      [
        { run, stdout: '<plist/>' },
        { open: path, failure: 'EPERM' },
      ],
      'EPERM',
    ],
    [
      'plutil says more than stat',
      [
        { stat: path, size: 3 },
        { run, failure: 'EPERM' },
      ],
      'EPERM',
    ],
    [
      'there is no plutil, but it was read',
      [
        { run, failure: 'ENOENT' },
        { read: path, text: '' },
      ],
      'opened',
    ],
    ['there is no plutil', [{ run, failure: 'ENOENT' }], 'ENOENT'],
    ['another file was converted', [{ run: [...run.slice(0, -1), '~/other'], stdout: '' }], 'ENOENT'],
  ])('%s', async (_name, lines, outcome) => {
    const opened = await machine(...lines.map((line) => ({ ...line })))
      .open(path)
      .then(
        () => 'opened',
        (error: unknown) => (error as { code: string }).code,
      );
    expect(opened).toBe(outcome);
  });
});
