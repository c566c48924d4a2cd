import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { reportOf } from '../../src/main/cli/library-report.ts';
import { libraryAt, readLibrary } from '../../src/main/engine/library-readings.ts';
import { databaseOf, engineDatabaseOf } from '../../src/main/library/places.ts';
import { libraryQuery } from '../../src/main/library/query.ts';
import { realSystem } from '../../src/main/system/real.ts';
import { root, temporaryFolder } from '../harness/repository.ts';
import { growLibrary } from './make-library.ts';
import { stateOf } from './state-of.ts';

/** Real libraries of macOS 10.15 to 26.1; they lie beside the repository, not in it. */
const LIBRARIES = join(root, '../shared/photos-libraries');
const here = existsSync(LIBRARIES);
const absent = 'real libraries: SKIPPED, because ../shared/photos-libraries is not beside this repository';
if (!here) console.warn(absent);

/** Model, then: eligible, uploaded, left, bytes left, with resources, trashed, hidden, shared, referenced. */
const EXPECTED: Readonly<Record<string, readonly number[]>> = {
  'Test-10.15.7': [13703, 27, 0, 27, 127424378, 172558911, 2, 1, 0, 2],
  'Test-13.5.1-compare-1': [16502, 4, 0, 4, 5966734, 5966734, 0, 0, 0, 0],
  'Test-15.4.1': [18508, 14, 0, 14, 86127491, 126919021, 2, 1, 0, 2],
  'Test-26.1': [19320, 14, 0, 14, 86127491, 126919021, 2, 1, 0, 2],
  'Test-Cloud-10.15.1': [13537, 22, 21, 1, 485453, 485453, 0, 0, 5, 0],
  'Test-Cloud-13.1': [16320, 23, 23, 0, 0, 0, 0, 0, 9, 0],
  'Test-Shared-10.15.1': [13537, 1, 1, 0, 0, 0, 0, 0, 2, 0],
};
const QUEUES: Readonly<Record<string, object>> = {
  'Test-Cloud-10.15.1': { count: 1, bytes: 485453 },
  'Test-Cloud-13.1': { count: 0, bytes: 0 },
  'Test-Shared-10.15.1': { count: 0, bytes: 0 },
};

/** Always a copy: a reader that has gone wrong must not write into the originals. */
function copyOf(name: string): string {
  const temporary = temporaryFolder();
  onTestFinished(() => temporary[Symbol.dispose]());
  const copy = join(temporary.path, `${name}.photoslibrary`);
  cpSync(join(LIBRARIES, `${name}.photoslibrary`), copy, { recursive: true });
  allow(copy, 0o755, 0o644);
  return copy;
}

function allow(path: string, folders: number, files: number): void {
  chmodSync(path, folders | 0o200);
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const below = join(path, entry.name);
    if (entry.isDirectory()) allow(below, folders, files);
    else chmodSync(below, files);
  }
  chmodSync(path, folders);
}

function expectedCounts(name: string) {
  const [model, eligible, uploaded, left, bytesLeft, bytesLeftWithResources, ...others] =
    EXPECTED[name] ?? [];
  const [trashed, hidden, shared, referenced] = others;
  const uploads = { eligible, uploaded, left, failed: 0, bytesLeft, bytesLeftWithResources };
  return { model, counts: { ...uploads, trashed, hidden, shared, referenced, originalsMissing: 0 } };
}

describe.skipIf(!here)(here ? 'real libraries' : absent, () => {
  const names = Object.keys(EXPECTED);

  it('are all expected', () => {
    expect(readdirSync(LIBRARIES).map((folder) => folder.replace('.photoslibrary', ''))).toEqual(names);
  });

  it.each(names)('%s is counted and left as it was', async (name) => {
    const library = copyOf(name);
    const before = stateOf(library);
    const system = realSystem({ home: '/nowhere', kind: 'linux', query: libraryQuery });
    const report = reportOf(await readLibrary(system, libraryAt(library)));
    expect(report).toMatchObject(expectedCounts(name));
    expect(report.engine.queue).toEqual(QUEUES[name] ?? null);
    // The engine of a library with iCloud Photos has counted the server's items.
    expect(report.engine.flags?.iCloudLibraryExists).toBe(name in QUEUES ? true : undefined);
    expect(report.engine.enabledSince === null).toBe(!(name in QUEUES));
    expect(stateOf(library)).toEqual(before);
  });

  it.each(names)('%s is read by someone who may only read', (name) => {
    const library = copyOf(name);
    allow(library, 0o555, 0o444);
    chmodSync(join(library, '..'), 0o755);
    const before = stateOf(library);
    const [, eligible, uploaded, left] = EXPECTED[name] ?? [];
    expect(askAsNobody(databaseOf(library))).toMatchObject([{ eligible, uploaded, left_items: left }]);
    expect(stateOf(library)).toEqual(before);
    allow(library, 0o755, 0o644);
  });

  it('can be grown', async () => {
    const database = databaseOf(copyOf('Test-26.1'));
    expect(growLibrary(database, 100)).toBe(16 * 8);
    expect(await libraryQuery('upload-counts', database)).toMatchObject([
      { eligible: 14 * 8, left_items: 14 * 8 },
    ]);
  });

  it('have databases of their own for the engine', () => {
    const withEngine = names.filter((name) =>
      existsSync(engineDatabaseOf(join(LIBRARIES, `${name}.photoslibrary`))),
    );
    expect(withEngine).toEqual(Object.keys(QUEUES));
  });
});

/** Rights do not bind root, so as root another user is asked. */
function askAsNobody(database: string): unknown {
  const NOBODY = 65_534;
  const other = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const script = join(import.meta.dirname, 'ask-library.ts');
  expect(statSync(database).mode & 0o222).toBe(0);
  return JSON.parse(execFileSync(process.execPath, [script, database], { ...other, encoding: 'utf8' }));
}
