import { describe, expect, it } from 'vitest';
import { counts, engine, snapshotOf } from '../../test/harness/snapshot.ts';
import type { Verdict } from './diagnosis.ts';
import type { SyncEngine } from './facts/photos.ts';
import { photosSays } from './photos-says.ts';
import type { Facts } from './reading.ts';
import { type RuleId, rules } from './rules/index.ts';
import type { PauseReason } from './rules/rule.ts';
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

  it.each([
    ['cellularIsRestricted', 10],
    ['inAirplaneMode', 12],
  ] as const)('with %s', (flag, reason) => {
    const snapshot = snapshotOf(NOW, { syncEngine: engine(NOW, { [flag]: true }) });
    expect(photosSays([], 'unknown', snapshot, startWatch(NOW))?.reason).toBe(reason);
  });
});

describe('the reason that Photos gives', () => {
  it.each<[PauseReason, readonly RuleId[]]>([
    [1, ['paused-by-you']],
    [2, ['icloud-storage-full', 'shared-library-full']],
    [3, ['disk-full', 'disk-low']],
    [4, ['battery-saving']],
    [5, ['personal-hotspot']],
    [6, ['low-data-mode']],
    [7, ['low-power-mode']],
    [8, ['macos-too-old']],
    [9, ['signed-out', 'sign-in-needed']],
    [11, ['wifi-off', 'offline', 'wifi-self-assigned']],
    [13, ['library-snapshot']],
    [14, ['system-busy']],
    [16, ['mac-warm']],
    [17, ['mac-too-hot']],
    [18, ['battery-low']],
  ])('is %i for %s', (reason, ids) => expect(rulesFor(reason)).toEqual(ids));

  it('is a poor network wherever the way to iCloud is broken', () =>
    expect(rulesFor(15)).toEqual([
      'vpn-dead',
      'captive-portal',
      'dns-broken',
      'proxy-dead',
      'icloud-unreachable',
      'tls-interception',
      'poor-network',
    ]));
});

function rulesFor(reason: PauseReason): readonly RuleId[] {
  return rules.filter((rule) => rule.reason === reason).map(({ id }) => id);
}
