import { expect, it } from 'vitest';
import { attempt } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { outgoingQueue, parseOutgoingQueue } from './probe.ts';

it.each([
  [
    { count: 3, bytes: 900 },
    { count: 3, bytes: 900 },
  ],
  [
    { items: 3, size: 900 },
    { count: 3, bytes: 900 },
  ],
  [
    { count: 0, bytes: null },
    { count: 0, bytes: null },
  ],
])('reads %j', (row, expected) => {
  expect(parseOutgoingQueue([row])).toEqual(expected);
});

it.each([[[]], [[{ bytes: 5 }]], [[{ count: -2 }]], [[{ count: 1, bytes: 0.5 }]]])('refuses %j', (rows) => {
  expect(attempt(() => parseOutgoingQueue(rows), '')).toEqual({ gap: 'unreadable' });
});

it("asks the sync engine's database", async () => {
  const path = '~/Pictures/P.photoslibrary';
  const database = `${path}/resources/cpl/cloudsync.noindex/storage/store.cloudphotodb`;
  const library = { path, from: 'only-one', volume: '/System/Volumes/Data', present: true } as const;
  const mac = machine({ query: 'outgoing-queue', database, rows: [{ count: 8, bytes: 16 }] });
  expect(await outgoingQueue.read(mac, { library })).toEqual({ count: 8, bytes: 16 });
});
