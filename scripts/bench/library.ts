import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { libraryQuery } from '../../src/main/library/query.ts';
import type { QueryName } from '../../src/main/system/system.ts';
import { temporaryFolder } from '../../test/harness/repository.ts';
import { type Figure, type Measured, median } from './figure.ts';
import { cloneLibrary } from './library-clone.ts';

const { DatabaseSync } = process.getBuiltinModule('node:sqlite');

const ASSETS = 200_000;
const TIMES = 9;

/** Counting a large library, and how long that keeps the main thread from anything else. */
export async function library(): Promise<Measured> {
  using folder = temporaryFolder();
  const { path, assets, of } = cloneLibrary(folder.path, ASSETS);
  // Photos keeps its library open, so that a reader finds the two files of that beside it.
  using photos = new DatabaseSync(path);
  photos.exec('PRAGMA journal_mode = WAL; UPDATE ZCLOUDMASTER SET Z_PK = Z_PK WHERE Z_PK = 1');

  const first = await msOf(path, COUNTS);
  const counts = await several(path, COUNTS);
  const poll = await several(path, POLL);
  const idle = await longestStall(() => setTimeout(500));
  const stall = await longestStall(() => msOf(path, COUNTS));
  const figures: readonly Figure[] = [
    limited('all counts of the library', counts, 1_000),
    { what: 'the same, and the start of the thread that reads', unit: 'ms', ours: first },
    limited('cheap poll of the library', poll, 20),
    { ...limited('longest stall of the main thread meanwhile', stall, 16), other: idle },
  ];
  const items = assets.toLocaleString('en-US');
  return { figures, notes: [`Library: ${items} items, ${of}. The other stall: an idle main thread.`] };
}

const COUNTS: readonly QueryName[] = ['upload-counts', 'library-counts'];
const POLL: readonly QueryName[] = ['pending-masters'];

const limited = (what: string, ours: number, atMost: number): Figure => ({
  what,
  unit: 'ms',
  ours,
  limit: { of: 'ours', atMost },
});

async function msOf(path: string, queries: readonly QueryName[]): Promise<number> {
  const started = performance.now();
  for (const query of queries) await libraryQuery(query, path);
  return performance.now() - started;
}

async function several(path: string, queries: readonly QueryName[]): Promise<number> {
  const took: number[] = [];
  for (let time = 0; time < TIMES; time += 1) took.push(await msOf(path, queries));
  return median(took);
}

/** Milliseconds. */
async function longestStall(task: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await task();
  // A stall at the very end shows only when the loop turns again.
  await setTimeout(20);
  delay.disable();
  return delay.max / 1e6;
}
