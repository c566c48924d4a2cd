import { expect, it } from 'vitest';
import { attempt } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { libraryCounts, parseLibraryCounts } from './probe.ts';

const counts = {
  trashed: 1,
  hidden: 2,
  shared: 3,
  referenced: 4,
  originalsMissing: 5,
  bytesLeftWithResources: 6,
};
const row = {
  trashed: 1,
  hidden: 2,
  shared: 3,
  referenced: 4,
  originals_missing: 5,
  left_bytes_resources: 6,
};

it.each([
  ['its own names', row],
  [
    'other spellings',
    { Trashed: 1, hidden: 2, shared: 3, referenced: 4, missingOriginals: 5, 'bytes left with resources': 6 },
  ],
])('reads %s', (_case, given) => {
  expect(parseLibraryCounts([given])).toEqual(counts);
});

it('leaves out what this library cannot tell', () => {
  const given = { ...row, originals_missing: null, left_bytes_resources: null };
  expect(parseLibraryCounts([given])).toEqual({
    ...counts,
    originalsMissing: null,
    bytesLeftWithResources: null,
  });
});

it.each([[[]], [[{}]], [[{ trashed: -1 }]], [[{ trashed: null }]]])('finds no counts in %j', (rows) => {
  expect(attempt(() => parseLibraryCounts(rows), '')).toEqual({ gap: 'unreadable' });
});

it('asks the database', async () => {
  const path = '~/Pictures/P.photoslibrary';
  const mac = machine({ query: 'library-counts', database: `${path}/database/Photos.sqlite`, rows: [row] });
  const library = { path, from: 'only-one', volume: '/System/Volumes/Data', present: true } as const;
  expect(await libraryCounts.read(mac, { library })).toEqual(counts);
});
