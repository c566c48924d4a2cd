import { appendFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { temporaryFolder } from '../../../test/harness/repository.ts';
import { COPY_PREFIX, withCopy } from './copy.ts';

/** What Photos and other programs do meanwhile: neither can be had from a real disk at the right moment. */
const others = vi.hoisted(() => ({
  afterCopied: (_file: string): void => {},
  freeBytes: Number.POSITIVE_INFINITY,
}));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  return {
    ...fs,
    copyFileSync: (from: string, to: string, mode: number): void => {
      fs.copyFileSync(from, to, mode);
      others.afterCopied(from);
    },
    statfsSync: () => ({ bavail: others.freeBytes / 4_096, bsize: 4_096 }),
  };
});

beforeEach(() => {
  others.afterCopied = () => {};
  others.freeBytes = Number.POSITIVE_INFINITY;
});

/** A database with a log, and where its copy is to be made. */
function database() {
  const temporary = temporaryFolder();
  onTestFinished(() => temporary[Symbol.dispose]());
  const path = join(temporary.path, 'Photos.sqlite');
  writeFileSync(path, 'database');
  writeFileSync(`${path}-wal`, 'log');
  return { path, copies: join(temporary.path, `${COPY_PREFIX}here`) };
}

const both = (path: string): string =>
  ['', '-wal'].map((end) => readFileSync(path + end, 'utf8')).join(' + ');

describe('a copy', () => {
  it('is made of the database and its log, and is gone afterwards', () => {
    const { path, copies } = database();
    expect(withCopy(path, copies, both)).toBe('database + log');
    expect(existsSync(copies)).toBe(false);
  });

  it('is made anew where the database changed meanwhile, until both are of one moment', () => {
    const { path, copies } = database();
    let changes = 0;
    others.afterCopied = (file) => {
      // Photos writes its log back into the database once the old database has been copied.
      if (file !== path || changes === 3) return;
      changes += 1;
      appendFileSync(path, ` ${changes}`);
      writeFileSync(`${path}-wal`, `log after ${changes}`);
    };
    expect(withCopy(path, copies, both)).toBe('database 1 2 3 + log after 3');
  });

  it('is refused where the database never rests', () => {
    const { path, copies } = database();
    let copied = 0;
    others.afterCopied = (file) => {
      if (file !== path) return;
      copied += 1;
      appendFileSync(path, '.');
    };
    expect(() => withCopy(path, copies, both)).toThrow('The photo library changes too quickly to be read');
    expect(copied).toBe(4);
    expect(existsSync(copies)).toBe(false);
  });
});

describe('the room that other programs keep', () => {
  const SPARE = 512 * 1024 * 1024;
  const sizeOf = (path: string): number =>
    ['', '-wal'].reduce((sum, end) => sum + statSync(path + end).size, SPARE);

  it('is left by a copy', () => {
    const { path, copies } = database();
    others.freeBytes = sizeOf(path);
    expect(withCopy(path, copies, both)).toBe('database + log');
  });

  it('is not taken for one', () => {
    const { path, copies } = database();
    others.freeBytes = sizeOf(path) - 1;
    expect(() => withCopy(path, copies, both)).toThrow('There is too little free space on this Mac');
    expect(existsSync(copies)).toBe(false);
  });
});
