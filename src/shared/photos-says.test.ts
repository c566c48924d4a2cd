import { describe, expect, it } from 'vitest';
import { counts, engine, snapshotOf } from '../../test/harness/snapshot.ts';
import type { Verdict } from './diagnosis.ts';
import type { SyncEngine } from './facts/photos.ts';
import { photosSays } from './photos-says.ts';
import type { Facts } from './reading.ts';
import { startWatch } from './watch/memory.ts';

const NOW = Date.UTC(2026, 10, 22, 6);

function says(verdict: Verdict, facts: Partial<Facts>): string | null {
  const shown = photosSays([], verdict, snapshotOf(NOW, facts), startWatch(NOW));
  return shown && `${shown.wording}: ${shown.text}`;
}

const syncedAt = (secondsAgo: number): Partial<Facts> => ({
  uploadCounts: counts(0),
  syncEngine: { ...engine(NOW, {}), lastSyncDate: NOW - secondsAgo * 1000 },
});

describe('what Photos shows while nothing pauses it', () => {
  it.each<[Verdict, Partial<Facts>, string | null]>([
    ['unknown', { uploadCounts: counts(5) }, null],
    ['uploading', {}, 'apple: Uploading'],
    ['uploading', { uploadCounts: counts(1) }, 'apple: Uploading 1 Item'],
    ['slowed', { uploadCounts: counts(5_012) }, 'apple: Uploading 5,012 Items'],
    ['uploading', { uploadCounts: { ...counts(5_012), leftMasters: 4_998 } }, 'apple: Uploading 4,998 Items'],
    ['uploading', { uploadCounts: { ...counts(3), leftMasters: 0 } }, 'apple: Uploading 3 Items'],
    ['stalled', { uploadCounts: counts(5_012) }, 'apple: Waiting to Sync'],
  ])('%s', (verdict, facts, text) => expect(says(verdict, facts)).toBe(text));

  it.each([
    [0, 'ours: Last Synced Just Now'],
    [60, 'ours: Last Synced Just Now'],
    [61, 'ours: Last Synced 1 minute ago'],
    [12 * 60 + 59, 'ours: Last Synced 12 minutes ago'],
    [3600, 'ours: Last Synced'],
    [30 * 86_400, 'ours: Last Synced'],
    [-86_400, 'ours: Last Synced'],
  ])('%d s after the last sync', (age, text) => expect(says('up-to-date', syncedAt(age))).toBe(text));

  it.each([
    [11, 'apple: Updated Just Now'],
    [12, 'ours: Last Synced Just Now'],
    [26, 'ours: Last Synced Just Now'],
  ])('on macOS %d right after the last sync', (major, text) => {
    const macos = { name: 'macOS', version: `${major}.1`, major, extra: null, build: '', beta: false };
    expect(says('up-to-date', { ...syncedAt(5), macos })).toBe(text);
  });

  it('does not know when that was without a date', () => {
    expect(says('up-to-date', { uploadCounts: counts(0) })).toBe('ours: Last Synced');
  });

  it('names the items it has given up on', () => {
    const uploadCounts = { ...counts(0), failed: 1_017 };
    expect(says('up-to-date', { ...syncedAt(5), uploadCounts })).toBe('apple: Unable to Upload 1,017 Items');
  });
});

describe('what Photos shows by the engine alone', () => {
  const budgets = (hasCellularBudgetKey: boolean | undefined): SyncEngine => {
    const { flags, ...known } = engine(NOW, {});
    const { hasCellularBudgetKey: _there, ...others } = flags;
    return {
      ...known,
      flags: hasCellularBudgetKey === undefined ? others : { ...others, hasCellularBudgetKey },
    };
  };

  it.each([
    ['no key for a cellular budget', undefined, 5],
    ['a cellular budget that is used up', false, 5],
    ['a cellular budget', true, undefined],
  ])('with %s', (_case, key, reason) => {
    const snapshot = snapshotOf(NOW, { syncEngine: budgets(key) });
    expect(photosSays([], 'unknown', snapshot, startWatch(NOW))?.reason).toBe(reason);
  });
});
