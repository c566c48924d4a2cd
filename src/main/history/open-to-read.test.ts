import { chmodSync, copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { EVENING, MINUTE, makeEntry } from '../../../test/harness/entries.ts';
import { temporaryFolder } from '../../../test/harness/repository.ts';
import { HISTORY_FILE } from './open.ts';
import { openHistory } from './sqlite.ts';

const sqlite = process.getBuiltinModule('node:sqlite');
const END = EVENING + 5 * MINUTE;

function emptyFolder(): string {
  const folder = temporaryFolder();
  onTestFinished(() => {
    chmodSync(folder.path, 0o700);
    folder[Symbol.dispose]();
  });
  return folder.path;
}

function write(folder: string) {
  const history = openHistory(folder);
  for (let at = EVENING; at <= END; at += MINUTE) history.append(makeEntry(at, { left: 40 }));
  return history;
}

/** As another user would see it; root may write all the same, so what is there is compared. */
function guarded(folder: string): () => Readonly<Record<string, string>> {
  chmodSync(folder, 0o500);
  return () =>
    Object.fromEntries(
      readdirSync(folder).map((name) => {
        const { mtimeMs } = statSync(join(folder, name));
        // The shared memory is where those who read say so.
        return [
          name,
          name.endsWith('-shm') ? '' : `${mtimeMs} ${readFileSync(join(folder, name), 'base64')}`,
        ];
      }),
    );
}

const states: readonly (readonly [state: string, make: (folder: string) => void])[] = [
  ['that was closed', (folder) => write(folder).close()],
  [
    'that is being written',
    (folder) => {
      const history = write(folder);
      onTestFinished(() => history.close());
    },
  ],
  [
    'whose writer was killed, without the shared memory',
    (folder) => {
      const before = emptyFolder();
      const history = write(before);
      for (const part of ['', '-wal'])
        copyFileSync(join(before, HISTORY_FILE + part), join(folder, HISTORY_FILE + part));
      history.close();
    },
  ],
  [
    'of version 1',
    (folder) => {
      write(folder).close();
      const database = new sqlite.DatabaseSync(join(folder, HISTORY_FILE));
      database.exec(
        'DROP VIEW timeline; UPDATE schema_version SET version = 1; PRAGMA journal_mode = DELETE',
      );
      database.close();
    },
  ],
];

it.each(states)('reads a history %s, and leaves it as it is', (_state, make) => {
  const folder = emptyFolder();
  make(folder);
  const content = guarded(folder);
  const before = content();
  const history = openHistory(folder, { writes: false });
  expect(history.unreadable()).toBeNull();
  expect(history.latest(END)).toMatchObject({ at: END, left: 40 });
  expect(history.between(EVENING, END).watched).toHaveLength(1);
  history.close();
  expect(content()).toEqual(before);
});

it('leaves an empty file empty, and calls it an empty history', () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, HISTORY_FILE), '');
  const history = openHistory(folder, { writes: false });
  expect(history.unreadable()).toBeNull();
  expect(history.latest(END)).toBeNull();
  history.close();
  expect(readdirSync(folder)).toEqual([HISTORY_FILE]);
  expect(statSync(join(folder, HISTORY_FILE)).size).toBe(0);
});

it('makes neither a history nor its folder', () => {
  const folder = join(emptyFolder(), 'nowhere');
  const history = openHistory(folder, { writes: false });
  expect(history.unreadable()).toMatch(/unable to open/);
  history.close();
  expect(readdirSync(join(folder, '..'))).toEqual([]);
});
