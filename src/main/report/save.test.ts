import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { temporaryFolder } from '../../../test/harness/repository.ts';
import { DISK_KB, smallDisk, withoutSmallDisk } from '../../../test/harness/small-disk.ts';
import { NotSaved, saveReport } from './save.ts';

/** A memory stick that is pulled at that very moment, or the like: no disk fails on demand. */
const others = vi.hoisted(() => ({ failsToRename: false }));
vi.mock('node:fs/promises', async (original) => {
  const fs = await original<typeof import('node:fs/promises')>();
  const rename: typeof fs.rename = async (from, to) => {
    if (others.failsToRename) throw Object.assign(new Error('EIO: i/o error, rename'), { code: 'EIO' });
    await fs.rename(from, to);
  };
  return { ...fs, rename };
});

const bytes = new TextEncoder().encode('a report');

/** The sentence with which it was refused. */
const refusal = async (file: string, force = false, what = bytes): Promise<string> => {
  const error: unknown = await saveReport(file, what, { force }).catch((thrown: unknown) => thrown);
  if (!(error instanceof NotSaved)) throw new Error(`not refused: ${String(error)}`);
  return error.message;
};

describe('a report is saved', () => {
  it('whole, for its owner alone, and nothing is left beside it', async () => {
    using folder = temporaryFolder();
    const file = join(folder.path, 'report.html');
    await saveReport(file, bytes, { force: false });
    expect(readFileSync(file, 'utf8')).toBe('a report');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder.path)).toEqual(['report.html']);
  });

  it('over an older one only where that is wanted', async () => {
    using folder = temporaryFolder();
    const file = join(folder.path, 'report.html');
    writeFileSync(file, 'older');
    expect(await refusal(file)).toBe(`${file} is there already`);
    expect(readFileSync(file, 'utf8')).toBe('older');
    await saveReport(file, bytes, { force: true });
    expect(readFileSync(file, 'utf8')).toBe('a report');
  });

  it('under the longest name', async () => {
    using folder = temporaryFolder();
    const name = `${'r'.repeat(250)}.html`;
    await saveReport(join(folder.path, name), bytes, { force: false });
    expect(readdirSync(folder.path)).toEqual([name]);
  });
});

it('is never saved over one that came up in the meantime', async () => {
  using folder = temporaryFolder();
  const file = join(folder.path, 'report.html');
  const texts = ['one', 'other'];
  const saved = await Promise.allSettled(
    texts.map((text) => saveReport(file, new TextEncoder().encode(text), { force: false })),
  );
  expect(saved.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(readFileSync(file, 'utf8')).toBe(texts[saved.findIndex(({ status }) => status === 'fulfilled')]);
  expect(saved.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { exists: true } });
  expect(readdirSync(folder.path)).toEqual(['report.html']);
});

describe('a report is not saved, and nothing half-written is left', () => {
  it('in a folder that is not there', async () => {
    using folder = temporaryFolder();
    const file = join(folder.path, 'no/report.html');
    expect(await refusal(file)).toBe(`${file} could not be saved: the folder is not there`);
  });

  it('in the place of a folder, even by force', async () => {
    using folder = temporaryFolder();
    mkdirSync(join(folder.path, 'report.html'));
    expect(await refusal(join(folder.path, 'report.html'), true)).toMatch(/ is a folder$/);
  });

  it('in the place of what is no file, even by force', async () => {
    using folder = temporaryFolder();
    const socket = join(folder.path, 'report.html');
    const server = createServer().listen(socket);
    await once(server, 'listening');
    expect(await refusal(socket, true)).toMatch(/ is not a file that can be replaced$/);
    expect(statSync(socket).isSocket()).toBe(true);
    server.close();
  });

  it('in the place of a link that leads nowhere', async () => {
    using folder = temporaryFolder();
    symlinkSync('nowhere', join(folder.path, 'link.html'));
    expect(await refusal(join(folder.path, 'link.html'))).toMatch(/: it is there already$/);
    expect(readdirSync(folder.path)).toEqual(['link.html']);
  });

  it('below a file', async () => {
    using folder = temporaryFolder();
    writeFileSync(join(folder.path, 'file'), '');
    expect(await refusal(join(folder.path, 'file/report.html'))).toMatch(/: the folder is not there$/);
  });

  it('where it cannot be put into its place: no empty file stays there', async () => {
    using folder = temporaryFolder();
    others.failsToRename = true;
    onTestFinished(() => {
      others.failsToRename = false;
    });
    const file = join(folder.path, 'report.html');
    expect(await refusal(file)).toMatch(/ could not be saved: /);
    expect(readdirSync(folder.path)).toEqual([]);
  });

  const asRoot =
    process.getuid?.() === 0
      ? 'a folder without permission: SKIPPED, because root may write everywhere'
      : null;
  if (asRoot !== null) console.warn(asRoot);
  it.skipIf(asRoot !== null)(asRoot ?? 'where one may not write', async () => {
    using folder = temporaryFolder();
    chmodSync(folder.path, 0o500);
    expect(await refusal(join(folder.path, 'report.html'))).toMatch(/: this folder may not be written to$/);
    chmodSync(folder.path, 0o700);
  });

  const cannot = withoutSmallDisk();
  if (cannot !== null) console.warn(cannot);
  it.skipIf(cannot !== null)(cannot ?? 'on a full disk', async () => {
    using folder = temporaryFolder();
    using _disk = smallDisk(folder.path);
    const file = join(folder.path, 'report.html');
    const large = new Uint8Array((DISK_KB + 100) * 1_024);
    expect(await refusal(file, false, large)).toBe(`${file} could not be saved: the disk is full`);
    expect(readdirSync(folder.path)).toEqual([]);
  });
});
