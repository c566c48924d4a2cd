import { describe, expect, it } from 'vitest';
import type { EngineFlag, SyncEngine } from '../facts/photos.ts';
import type { PauseReason } from '../rules/rule.ts';
import { buttonFor, type PauseContext, PRIORITY, pauseReasons } from './pause-reason.ts';

type Flags = Partial<Record<EngineFlag, boolean>>;

const engine = (flags: Flags): SyncEngine => ({
  savedAt: null,
  flags,
  lastSyncDate: null,
  initialSyncDate: null,
  exitDeleteTime: null,
  blockedReason: null,
  cloudCounts: null,
  unknownKeys: [],
});

const context = (differs: Partial<PauseContext> = {}): PauseContext => ({
  uploading: true,
  userPaused: false,
  ...differs,
});

/** What makes Photos give each reason alone, and the button it then shows. The budgets need each other to be told apart. */
const causes: Readonly<
  Record<PauseReason, { flags?: Flags; context?: Partial<PauseContext>; button: string | null }>
> = {
  1: { context: { userPaused: true }, button: 'Resume' },
  2: { flags: { isExceedingQuota: true }, button: null },
  3: { flags: { veryLowDiskSpace: true }, button: null },
  4: { flags: { hasValidSystemBudgetKey: true, hasCellularBudgetKey: true }, button: 'Sync Now' },
  5: { flags: { hasValidSystemBudgetKey: true, hasBatteryBudgetKey: true }, button: 'Sync Now' },
  6: { flags: { constrainedNetwork: true }, button: 'Sync Now' },
  7: { flags: { isBlockedByLowPowerModeKey: true }, button: 'Sync Now' },
  8: { flags: { iCloudLibraryClientVersionTooOld: true }, button: null },
  9: { flags: { iCloudLibraryClientIsNotAuthenticated: true }, button: null },
  10: { flags: { cellularIsRestricted: true }, button: null },
  11: { context: { offline: true }, button: null },
  12: { flags: { inAirplaneMode: true }, button: null },
  13: { flags: { isBlockedBySnapshot: true }, button: null },
  14: { flags: { heavyResourceUsage: true }, button: 'Sync Now' },
  15: { flags: { poorNetworkQuality: true }, button: 'Sync Now' },
  16: { flags: { moderateThermalPressure: true }, button: 'Sync Now' },
  17: { flags: { thermalPressure: true }, button: null },
  18: { flags: { lowBatteryLevel: true }, button: 'Sync Now' },
};

const all = Object.keys(causes).map((reason) => Number(reason) as PauseReason);

describe('pauseReasons', () => {
  it.each([
    ['a healthy engine', {}, {}],
    ['every flag false', Object.fromEntries(Object.keys(everyFlag()).map((name) => [name, false])), {}],
    ['the engine thinks it is offline, which healthy files say too', { connectedToNetwork: false }, {}],
    ['low disk during a plain upload', { lowDiskSpace: true }, { uploading: true }],
    ['full iCloud with nothing to upload', { isExceedingQuota: true }, { uploading: false }],
    [
      'a full Shared Library with nothing to upload',
      { isExceedingSharedLibraryQuota: true },
      { uploading: false },
    ],
    ['budgets that are not valid', { hasValidSystemBudgetKey: false }, {}],
    [
      'budgets left',
      { hasValidSystemBudgetKey: true, hasBatteryBudgetKey: true, hasCellularBudgetKey: true },
      {},
    ],
  ] as const)('gives none for %s', (_case, flags, differs) => {
    expect(pauseReasons(engine(flags), context(differs))).toEqual([]);
  });

  it.each(all)('gives reason %i', (reason) => {
    const { flags = {}, context: differs } = causes[reason];
    expect(pauseReasons(engine(flags), context(differs))).toEqual([reason]);
  });

  it.each([
    ['a full Shared Library', { isExceedingSharedLibraryQuota: true }, { uploading: true }, 2],
    ['low disk with nothing to upload', { lowDiskSpace: true }, { uploading: false }, 3],
    ['very low disk with nothing to upload', { veryLowDiskSpace: true }, { uploading: false }, 3],
    ['poor system conditions', { poorSystemConditions: true }, {}, 14],
  ] as const)('gives the reason for %s', (_case, flags, differs, reason) => {
    expect(pauseReasons(engine(flags), context(differs))).toEqual([reason]);
  });

  it('takes a budget without a key for one that is used up', () => {
    expect(pauseReasons(engine({ hasValidSystemBudgetKey: true }), context())).toEqual([4, 5]);
  });

  it('gives everything at once in the order of Photos', () => {
    expect(pauseReasons(engine(everyFlag()), context({ userPaused: true, offline: true }))).toEqual(
      PRIORITY.filter((reason) => reason !== 4 && reason !== 5),
    );
  });
});

const pairs = all.flatMap((one) => all.filter((other) => other > one).map((other) => [one, other] as const));

describe('the order of two reasons', () => {
  const order = [17, 12, 11, 10, 8, 9, 3, 2, 13, 1, 7, 6, 4, 5, 18, 14, 15, 16];

  it('covers every pair', () => expect(pairs).toHaveLength(153));

  it.each(pairs)('%i and %i', (one, other) => {
    const [a, b] = [causes[one], causes[other]];
    const flags = { ...a.flags, ...b.flags };
    // Either budget is used up by the absence of its key, which the other one's case brings along.
    if (one === 4 && other === 5) {
      delete flags.hasBatteryBudgetKey;
      delete flags.hasCellularBudgetKey;
    }
    const [first, second] = order.indexOf(one) < order.indexOf(other) ? [one, other] : [other, one];
    expect(pauseReasons(engine(flags), context({ ...a.context, ...b.context }))).toEqual([first, second]);
  });
});

describe('buttonFor', () => {
  it.each(all)('reason %i', (reason) => {
    expect(buttonFor(reason)).toBe(causes[reason].button);
  });
});

function everyFlag(): Flags {
  const names = Object.values(causes).flatMap(({ flags = {} }) => Object.keys(flags));
  return Object.fromEntries(names.map((name) => [name, true]));
}
