import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openHistory } from '../../src/main/history/sqlite.ts';
import { EVENING, MINUTE, makeEntry } from '../harness/entries.ts';
import { temporaryFolder } from '../harness/repository.ts';
import { DISK_KB, smallDisk, withoutSmallDisk } from '../harness/small-disk.ts';

const BALLAST_KB = 512;

const cannot = withoutSmallDisk();
if (cannot !== null) console.warn(cannot);

const FULL =
  'The history is not being written because the disk is full. It goes on when there is space again.';

it.skipIf(cannot !== null)(cannot ?? 'a full disk is said, loses nothing, and heals by itself', () => {
  using folder = temporaryFolder();
  using _disk = smallDisk(folder.path);
  const ballast = join(folder.path, 'ballast');
  writeFileSync(ballast, Buffer.alloc(BALLAST_KB * 1_024));
  const history = openHistory(folder.path);
  const append = (nth: number) =>
    history.append(makeEntry(EVENING + nth * MINUTE, { left: nth, percent: nth % 100 }));

  let nth = 0;
  while (append(nth).written) nth += 1;
  expect(nth).toBeGreaterThan(20);
  for (let more = 1; more <= 20; more += 1) expect(append(nth + more)).toEqual({ written: false, why: FULL });
  const before = history.between(EVENING, EVENING + nth * MINUTE);
  expect(before.counts.length).toBeGreaterThanOrEqual(nth);

  rmSync(ballast);
  const again = nth + 30;
  for (let more = 0; more < 60; more += 1) expect(append(again + more)).toEqual({ written: true });
  const { counts, watched } = history.between(EVENING, EVENING + (again + 60) * MINUTE);
  expect(counts.length).toBe(before.counts.length + 60);
  expect(watched).toHaveLength(2);
  expect(history.notice()).toBeNull();
  history.close();
});

it.skipIf(cannot !== null)(
  cannot !== null ? `${cannot}, from the start` : 'a disk that was full from the start is said too',
  () => {
    // How much is free decides which of its files SQLite finds no room for.
    for (const freeKb of [0, 4, 8, 16, 32, 48, 64]) {
      using folder = temporaryFolder();
      using _disk = smallDisk(folder.path);
      const ballast = join(folder.path, 'ballast');
      writeFileSync(ballast, Buffer.alloc((DISK_KB - freeKb) * 1_024));
      const history = openHistory(folder.path);
      expect(history.append(makeEntry(EVENING))).toEqual({ written: false, why: FULL });
      rmSync(ballast);
      expect(history.append(makeEntry(EVENING + MINUTE))).toEqual({ written: true });
      history.close();
    }
  },
);

it.skipIf(cannot !== null)(
  cannot ?? 'a disk that is full keeps a history from being read, and is said',
  () => {
    using folder = temporaryFolder();
    using _disk = smallDisk(folder.path);
    openHistory(folder.path).close();
    expect(() => writeFileSync(join(folder.path, 'ballast'), Buffer.alloc(DISK_KB * 1_024))).toThrow(
      'ENOSPC',
    );
    const history = openHistory(folder.path);
    expect(history.unreadable()).toBe('the disk is full');
    history.close();
  },
);
