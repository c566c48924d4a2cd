import { expect, it } from 'vitest';
import { snapshotOf } from '../../../test/harness/snapshot.ts';
import type { SyncEngine } from '../facts/photos.ts';
import { advance, beginWatch } from '../state.ts';
import { isSwitchedOff } from './switched-off.ts';

const DAY = 24 * 3_600_000;
const NOW = 1_790_000_000_000;

const engine = (exitDeleteTime: number | null, savedAt: number | null = NOW): SyncEngine => ({
  savedAt,
  flags: {},
  lastSyncDate: null,
  initialSyncDate: null,
  exitDeleteTime,
  blockedReason: null,
  cloudCounts: null,
  unknownKeys: [],
});
const on = { enabled: true, since: NOW - 60 * DAY };

it.each([
  ['nothing is known', undefined, undefined, false],
  ['it is on', on, engine(null), false],
  ['there is no marker', { enabled: false, since: null }, undefined, true],
  ['Apple deletes the library later', on, engine(NOW + 20 * DAY), true],
  ['Apple has deleted the library', on, engine(NOW - DAY), true],
  ['only the engine can be read', undefined, engine(NOW + 20 * DAY), true],
  ['it was switched on again since', { enabled: true, since: NOW }, engine(NOW + DAY, NOW - DAY), false],
])('%s', (_case, icloudPhotos, syncEngine, off) => {
  expect(isSwitchedOff(icloudPhotos, syncEngine)).toBe(off);
});

it('knows no number of what is left while the library leaves iCloud', () => {
  const uploadCounts = {
    ...{ eligible: 10_000, uploaded: 6_992, left: 3_008, leftMasters: 3_008, failed: 0 },
    ...{ bytesLeft: 9_000_000_000, eligibleBytes: 30_000_000_000, model: 19_320 },
  };
  const facts = { uploadCounts, icloudPhotos: on, syncEngine: engine(NOW + 20 * DAY) };
  const { state, watch } = advance(beginWatch(NOW), snapshotOf(NOW, facts), NOW, { awake: 0, asleep: 0 });
  expect(state).toMatchObject({ verdict: 'not-set-up', headline: { rule: 'icloud-photos-off' } });
  expect(Object.values(state.progress)).toEqual([null, null, null, null, null, null]);
  // It must not meet a real one later.
  expect(watch.memory.counts).toEqual([]);
});
