import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { reportOf } from '../../src/main/cli/library-report.ts';
import { libraryAt, readLibrary } from '../../src/main/engine/library-readings.ts';
import { COPY_PREFIX } from '../../src/main/library/copy.ts';
import { libraryQuery } from '../../src/main/library/query.ts';
import { realSystem } from '../../src/main/system/real.ts';
import { temporaryFolder } from '../harness/repository.ts';
import { growLibrary, type Item, makeLibrary } from './make-library.ts';
import { stateOf } from './state-of.ts';

const { DatabaseSync } = process.getBuiltinModule('node:sqlite');

function folder(): string {
  const temporary = temporaryFolder();
  onTestFinished(() => temporary[Symbol.dispose]());
  return join(temporary.path, 'Made.photoslibrary');
}

const ITEMS: readonly Item[] = [
  { masterState: 3, bytes: 10 },
  { masterState: 3, bytes: 20, trashed: 1 },
  { masterState: 1, bytes: 100, videoBytes: 40, originalHere: true },
  { masterState: 2, bytes: 200 },
  { masterState: null, state: null, bytes: 300, hidden: 1 },
  { masterState: 3, state: 2, bytes: 1_000 },
  { masterState: 1, state: 4, bytes: 2_000 },
  { masterState: 4, bytes: 3_000, originalHere: false },
  // Never counted: expunged, in a shared album, referenced.
  { masterState: 1, trashed: 2, bytes: 5 },
  { masterState: null, type: 4, bytes: 6 },
  { masterState: null, type: 10, bytes: 7 },
];
const COUNTS = {
  eligible: 8,
  uploaded: 2,
  failed: 3,
  left_items: 3,
  left_masters: 3,
  left_bytes_original: 600,
  eligible_bytes_original: 6_630,
};

describe('a made library', () => {
  it.each([
    ['ZASSET', 19320],
    ['ZGENERICASSET', 13703],
  ] as const)('with %s is counted', async (table, model) => {
    const database = makeLibrary(folder(), { table, model, items: ITEMS });
    expect(await libraryQuery('upload-counts', database)).toEqual([{ ...COUNTS, model }]);
    expect(await libraryQuery('library-counts', database)).toEqual([
      { trashed: 1, hidden: 1, shared: 1, referenced: 1, originals_missing: 1, left_bytes_resources: 640 },
    ]);
    expect(await libraryQuery('pending-masters', database)).toEqual([{ count: 4 }]);
  });

  it('may be empty', async () => {
    const database = makeLibrary(folder(), { items: [] });
    const none = Object.fromEntries(Object.keys(COUNTS).map((name) => [name, 0]));
    expect(await libraryQuery('upload-counts', database)).toEqual([{ ...none, model: 18508 }]);
  });

  it('can be grown to any size, in the same proportions', async () => {
    const database = makeLibrary(folder(), { items: ITEMS });
    expect(growLibrary(database, 1_000)).toBe(11 * 128);
    const [counts] = await libraryQuery('upload-counts', database);
    expect(counts).toMatchObject({ eligible: 8 * 128, failed: 3 * 128, left_bytes_original: 600 * 128 });
  });

  it('tells a report what it holds, and nothing of what it does not', async () => {
    const path = folder();
    makeLibrary(path, { items: ITEMS });
    const system = realSystem({ home: '/nowhere', kind: 'linux', query: libraryQuery });
    expect(reportOf(await readLibrary(system, libraryAt(path)))).toMatchObject({
      format: 1,
      model: 18508,
      counts: { eligible: 8, uploaded: 2, left: 3, failed: 3, bytesLeft: 600, bytesLeftWithResources: 640 },
      engine: { savedAt: null, lastSyncDate: null, flags: null, enabledSince: null, queue: null },
    });
  });
});

it.each([
  // Shared albums, referenced files, and what only passes through.
  ...[2, 4, 8, 9, 10, 11, 12, 13].map((type) => [type, 0] as const),
  ...[0, 1, 3, 5, 6].map((type) => [type, 1] as const),
])('an item of type %i counts %i times among what iCloud Photos carries', async (type, eligible) => {
  const database = makeLibrary(folder(), { items: [{ type }] });
  expect(await libraryQuery('upload-counts', database)).toMatchObject([{ eligible, left_items: eligible }]);
});

describe('another schema', () => {
  const altered = (sql: string): string => {
    const database = makeLibrary(folder(), { items: ITEMS });
    const open = new DatabaseSync(database);
    open.exec(sql);
    open.close();
    return database;
  };

  it.each([
    'ALTER TABLE ZASSET DROP COLUMN ZCLOUDLOCALSTATE',
    'ALTER TABLE ZASSET RENAME TO ZITEM',
    'DROP TABLE ZCLOUDMASTER',
    'ALTER TABLE ZADDITIONALASSETATTRIBUTES RENAME COLUMN ZORIGINALFILESIZE TO ZSIZE',
  ])('is named and not guessed: %s', async (sql) => {
    await expect(libraryQuery('upload-counts', altered(sql))).rejects.toMatchObject({
      code: 'EOUTPUT',
      message: expect.stringContaining('This macOS is newer'),
    });
  });

  it('still gives the counts it can give', async () => {
    const database = altered('ALTER TABLE ZASSET DROP COLUMN ZHIDDEN; DROP TABLE ZINTERNALRESOURCE');
    expect(await libraryQuery('library-counts', database)).toEqual([
      {
        trashed: 1,
        hidden: null,
        shared: 1,
        referenced: 1,
        originals_missing: null,
        left_bytes_resources: null,
      },
    ]);
  });

  it.each(['DROP TABLE Z_METADATA', "UPDATE Z_METADATA SET Z_PLIST = x'00ff'"])(
    'need not name its version: %s',
    async (sql) => {
      expect(await libraryQuery('upload-counts', altered(sql))).toEqual([{ ...COUNTS, model: null }]);
    },
  );
});

describe('a library whose log is not beside its name, or is none', () => {
  /** A library with an item that is only in the log yet, as Photos leaves it. */
  const withLog = (): string => {
    const database = makeLibrary(folder(), { items: ITEMS });
    const open = new DatabaseSync(database);
    onTestFinished(() => open.close());
    open.exec('PRAGMA journal_mode = WAL; UPDATE ZASSET SET ZTRASHEDSTATE = 2 WHERE Z_PK = 1');
    return database;
  };

  it('is read through a link with what is only in the log', async () => {
    const database = withLog();
    const link = join(folder(), 'Photos.sqlite');
    mkdirSync(join(link, '..'), { recursive: true });
    symlinkSync(database, link);
    const [counts] = await libraryQuery('upload-counts', database);
    expect(counts).toMatchObject({ eligible: COUNTS.eligible - 1 });
    expect(await libraryQuery('upload-counts', link)).toEqual([counts]);
  });

  it('is read at once where the log holds noise', async () => {
    const database = makeLibrary(folder(), { items: ITEMS });
    writeFileSync(`${database}-wal`, Buffer.alloc(700, 0xa7));
    writeFileSync(`${database}-shm`, Buffer.alloc(32_768));
    expect(await libraryQuery('upload-counts', database)).toMatchObject([COUNTS]);
  });
});

describe('a file that is no library', () => {
  const file = (content: string | Buffer): string => {
    const path = join(folder(), 'Photos.sqlite');
    mkdirSync(join(path, '..'));
    writeFileSync(path, content);
    return path;
  };
  const cut = (bytes: number): string => {
    const path = makeLibrary(folder(), { items: Array.from({ length: 2_000 }, () => ({})) });
    truncateSync(path, bytes);
    return path;
  };

  it.each([
    ['empty', () => file('')],
    ['text', () => file('SQLite? No.'.repeat(500))],
    ['a header and nothing else', () => file('SQLite format 3\0')],
    [
      'a header and noise',
      () => file(Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(60_000, 0xa7)])),
    ],
    ['fifty megabytes of nothing', () => file(Buffer.alloc(50_000_000))],
    ['cut short', () => cut(20_000)],
    ['a folder', () => join(file(''), '..')],
    ['a pipe', () => pipe(join(file(''), '../pipe'))],
    ['a link to itself', () => loop(join(file(''), '../loop'))],
  ])('is a gap, said in a line: %s', async (_case, make) => {
    const path = make();
    const failure = await libraryQuery('upload-counts', path).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'EOUTPUT' });
    const { message } = failure as Error;
    expect(message).toMatch(/^The (?:database of the )?photo library[^\n]{5,100}$/);
    expect(message).not.toContain(join(path, '..'));
  });

  function pipe(path: string): string {
    execFileSync('/usr/bin/mkfifo', [path]);
    return path;
  }

  function loop(path: string): string {
    symlinkSync(path, path);
    return path;
  }

  it('is missing', async () => {
    await expect(libraryQuery('upload-counts', join(folder(), 'x'))).rejects.toMatchObject({
      code: 'ENOENT',
    });
  });
});

describe('reading', () => {
  /** As photolibraryd leaves it: with a log that holds all the newest changes. */
  const withLog = (): string => {
    const made = makeLibrary(folder(), { items: ITEMS });
    const writer = new DatabaseSync(made);
    writer.exec('PRAGMA wal_autocheckpoint = 0; UPDATE ZCLOUDMASTER SET ZCLOUDLOCALSTATE = 3 WHERE Z_PK = 3');
    const copy = folder();
    cpSync(join(made, '../..'), copy, { recursive: true, preserveTimestamps: true });
    writer.close();
    return join(copy, 'database/Photos.sqlite');
  };

  it.each([
    ['with log and index', []],
    ['with a log alone', ['-shm']],
  ])('sees the newest changes and leaves no trace, %s', async (_case, removed) => {
    const database = withLog();
    for (const suffix of removed) rmSync(database + suffix);
    expect(existsSync(`${database}-wal`)).toBe(true);
    const before = stateOf(join(database, '..'));
    expect(await libraryQuery('upload-counts', database)).toMatchObject([{ uploaded: 3, left_items: 2 }]);
    expect(stateOf(join(database, '..'))).toEqual(before);
  });

  it('leaves no trace where there is neither', async () => {
    const database = makeLibrary(folder(), { items: ITEMS });
    expect(existsSync(`${database}-wal`)).toBe(false);
    const before = stateOf(join(database, '..'));
    expect(await libraryQuery('upload-counts', database)).toMatchObject([{ uploaded: 2 }]);
    expect(stateOf(join(database, '..'))).toEqual(before);
  });

  it('removes its copies, after an error as well', async () => {
    const temporary = join(folder(), '..');
    vi.stubEnv('TMPDIR', temporary);
    onTestFinished(() => void vi.unstubAllEnvs());
    const good = makeLibrary(folder(), { items: ITEMS });
    const bad = join(folder(), 'Photos.sqlite');
    mkdirSync(join(bad, '..'));
    writeFileSync(bad, readFileSync(good).fill(0xee, 200));
    await libraryQuery('upload-counts', good);
    await expect(libraryQuery('upload-counts', bad)).rejects.toThrow();
    expect(readdirSync(temporary).filter((name) => name.startsWith(COPY_PREFIX))).toEqual([]);
  });

  it('answers questions that come at once', async () => {
    const database = makeLibrary(folder(), { items: ITEMS });
    const asked = Array.from({ length: 6 }, () => libraryQuery('upload-counts', database));
    expect(new Set((await Promise.all(asked)).map((rows) => JSON.stringify(rows))).size).toBe(1);
  });
});

it('removes the copies that a killed program left behind, and no fresh ones', async () => {
  const temporary = join(folder(), '..');
  vi.stubEnv('TMPDIR', temporary);
  onTestFinished(() => void vi.unstubAllEnvs());
  const [old, fresh] = ['old', 'fresh'].map((name) => join(temporary, `${COPY_PREFIX}${name}`)) as [
    string,
    string,
  ];
  for (const path of [old, fresh]) mkdirSync(path);
  utimesSync(old, 1_000, 1_000);
  await libraryQuery('upload-counts', makeLibrary(folder(), { items: ITEMS }));
  expect([existsSync(old), existsSync(fresh)]).toEqual([false, true]);
});
