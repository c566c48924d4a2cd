import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { reportSchema } from '../../src/shared/report/schema.ts';
import { temporaryFolder } from '../harness/repository.ts';
import { command } from './in-process.ts';
import { built, unstuck } from './unstuck.ts';

const DEMO = 'test/recordings/low-power-mode-at-bedtime';
const report = (...args: readonly string[]) => unstuck('report', '--replay', DEMO, ...args);

beforeAll(built, 60_000);

describe('wrong usage gets a sentence and status 64', () => {
  it.each([
    [['--out', 'report'], '--out "report" does not say which form'],
    [['--format', 'pdf', '--out', 'report.html'], '--format pdf does not go with a name that ends in .html.'],
    [['--format', 'doc'], '--format "doc" is not one of pdf, html, txt, json, zip.'],
    [['--leave-out', 'mac'], '--leave-out "mac" is not one of seen, library'],
    [['--since', '31d'], '--since "31d" is more than 30 days ago, which is the most.'],
    [['--since', 'yesterday'], '--since "yesterday" is not a time'],
    [['--since', '2031-01-01'], '--since "2031-01-01" is not in the past.'],
    [['--with-recording', '--out', 'a.html'], '--with-recording goes into a .zip only.'],
    [['--note', 'x'.repeat(2_001)], '--note is 2001 characters long; a report takes 2000.'],
    [['--db', '/tmp'], '--db does not go with --replay.'],
  ])('%j', async (args, sentence) => {
    const { exit, out, err } = await report(...args);
    expect({ exit, out }).toEqual({ exit: 64, out: '' });
    expect(err).toContain(`unstuck: ${sentence}`);
  });
});

it('prints the text for a chat where no file is named', async () => {
  const { exit, out, err } = await report();
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect(out).toContain('Uploads are paused because Low Power Mode is on');
  expect(out.length).toBeLessThanOrEqual(2_000);
  expect((await report('--out', '-')).out).toBe(out);
});

it('prints any form where one is named', async () => {
  const { out } = await report('--out', '-', '--format', 'json', '--since', '2h');
  const told = reportSchema.parse(JSON.parse(out));
  expect(told.window).toEqual({ from: '2026-11-22T04:02:00.000Z', to: '2026-11-22T06:02:00.000Z' });
});

describe('a file', () => {
  it('is saved for its owner, and another one is not lost', async () => {
    using folder = temporaryFolder();
    const file = join(folder.path, 'report.html');
    expect(await report('--out', file)).toMatchObject({ exit: 0, out: '' });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const before = readFileSync(file, 'utf8');
    const again = await report('--out', file, '--note', 'More');
    expect(again.exit).toBe(73);
    expect(again.err).toMatch(/is there already\.\n--force replaces it\.\n$/);
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect((await report('--out', file, '--note', 'More', '--force')).exit).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('More');
  });

  it('holds all forms as .zip', async () => {
    using folder = temporaryFolder();
    const file = join(folder.path, 'report.zip');
    expect((await report('--out', file)).exit).toBe(0);
    const names = Object.keys(unzipSync(readFileSync(file)));
    expect(names).toEqual(expect.arrayContaining(['README.txt', 'report.html', 'report.txt', 'report.json']));
  });

  it('holds a recording that plays, where that is wanted', async () => {
    using folder = temporaryFolder();
    const file = join(folder.path, 'report.zip');
    expect((await report('--out', file, '--with-recording', '--since', '3h')).exit).toBe(0);
    const files = unzipSync(readFileSync(file));
    for (const name of ['recording.json', 'steps.jsonl'])
      writeFileSync(join(folder.path, name), files[`recording/${name}`] ?? '');
    const { exit, out } = await unstuck('check', '--replay', folder.path);
    expect(exit).toBe(1);
    expect(out).toContain('Uploads are paused because Low Power Mode is on');
  });

  it('without a folder is refused in a sentence', async () => {
    const { exit, err } = await report('--out', '/nowhere/report.json');
    expect(exit).toBe(73);
    expect(err).toBe('unstuck: /nowhere/report.json could not be saved: the folder is not there.\n');
    expect(existsSync('/nowhere')).toBe(false);
  });
});

describe('this machine', () => {
  it('without a history is told of, and the history is named as missing', async () => {
    using folder = temporaryFolder();
    const { exit, out } = await command(['report', '--format', 'json'], { home: folder.path });
    expect(exit).toBe(0);
    const told = reportSchema.parse(JSON.parse(out));
    expect(told.timeline).toBeNull();
    expect(told.missing).toContain('There is no history yet: what happened before now is missing.');
  });

  it('without a history in the folder that was named makes no report: exit 66', async () => {
    using folder = temporaryFolder();
    const { exit, out, err } = await command(['report', '--db', folder.path]);
    expect({ exit, out }).toEqual({ exit: 66, out: '' });
    expect(err).toContain('unstuck: there is no history in ');
  });

  it('with a damaged history and damaged settings says so', async () => {
    using folder = temporaryFolder();
    writeFileSync(
      join(folder.path, 'history.sqlite'),
      'no database at all, but longer than a header would be',
    );
    writeFileSync(join(folder.path, 'settings.json'), JSON.stringify({ intervalMinutes: 'often' }));
    const { exit, out } = await command(['report', '--format', 'json', '--db', folder.path]);
    expect(exit).toBe(0);
    expect(reportSchema.parse(JSON.parse(out)).failures?.sentences).toEqual([
      expect.stringMatching(/^The history could not be read: it is damaged; /),
      expect.stringContaining('how often to look'),
    ]);
  });

  it('with a folder in the place of the history still gets a report', async () => {
    using folder = temporaryFolder();
    mkdirSync(join(folder.path, 'history.sqlite'));
    expect((await command(['report', '--db', folder.path])).exit).toBe(0);
  });
});

it.each(['icloud-photos-off', 'signed-out', 'icloud-photos-restricted'])(
  'says of a Mac on which nothing is uploaded that uploads are off: %s',
  async (name) => {
    const folder = `test/recordings/${name}`;
    const { out } = await unstuck('report', '--replay', folder);
    expect(out).toMatch(/^items left of [\d,]+: uploads are off$/m);
    const { library } = JSON.parse((await unstuck('report', '--replay', folder, '--format', 'json')).out);
    expect(library).toMatchObject({ left: null, bytesLeft: null, uploaded: null, failed: null });
  },
);

it('is ended by Ctrl-C at any time, on a Mac as well', async () => {
  using folder = temporaryFolder();
  let askedFor = 0;
  const interrupted = (): AbortSignal => {
    askedFor += 1;
    return new AbortController().signal;
  };
  const { exit } = await command(['report'], {
    ...{ platform: 'darwin', home: folder.path, interrupted },
  });
  expect({ exit, askedFor }).toEqual({ exit: 0, askedFor: 0 });
});
