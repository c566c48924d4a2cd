import type { EngineFlag, SyncEngine } from '../facts/photos.ts';
import type { PauseReason } from '../rules/rule.ts';

export interface PauseContext {
  /** Photos is uploading, or would if it could. */
  readonly uploading: boolean;
  readonly userPaused: boolean;
  /** By live readings: the engine's `connectedToNetwork` is false in files of healthy libraries too. */
  readonly offline?: boolean;
}

/** In the order in which Photos looks: the first that holds is the one it shows. */
export const PRIORITY: readonly PauseReason[] = [
  17, 12, 11, 10, 8, 9, 3, 2, 13, 1, 7, 6, 4, 5, 18, 14, 15, 16,
];

type Holds = (flag: (name: EngineFlag) => boolean, context: PauseContext) => boolean;

const conditions: Readonly<Record<PauseReason, Holds>> = {
  1: (_flag, { userPaused }) => userPaused,
  2: (flag, { uploading }) =>
    uploading && (flag('isExceedingQuota') || flag('isExceedingSharedLibraryQuota')),
  3: (flag, { uploading }) => flag('veryLowDiskSpace') || (flag('lowDiskSpace') && !uploading),
  // A budget that is used up has no key at all. Without valid budgets that says nothing.
  4: (flag) => flag('hasValidSystemBudgetKey') && !flag('hasBatteryBudgetKey'),
  5: (flag) => flag('hasValidSystemBudgetKey') && !flag('hasCellularBudgetKey'),
  6: (flag) => flag('constrainedNetwork'),
  7: (flag) => flag('isBlockedByLowPowerModeKey'),
  8: (flag) => flag('iCloudLibraryClientVersionTooOld'),
  9: (flag) => flag('iCloudLibraryClientIsNotAuthenticated'),
  10: (flag) => flag('cellularIsRestricted'),
  11: (_flag, { offline }) => offline === true,
  12: (flag) => flag('inAirplaneMode'),
  13: (flag) => flag('isBlockedBySnapshot'),
  14: (flag) => flag('heavyResourceUsage') || flag('poorSystemConditions'),
  15: (flag) => flag('poorNetworkQuality'),
  16: (flag) => flag('moderateThermalPressure'),
  17: (flag) => flag('thermalPressure'),
  18: (flag) => flag('lowBatteryLevel'),
};

export function pausesFor(reason: PauseReason, { flags }: SyncEngine, context: PauseContext): boolean {
  return conditions[reason]((name) => flags[name] === true, context);
}

/** Every reason that holds, in Photos' own order. Whether the engine's file is fresh is for the caller to know. */
export function pauseReasons(engine: SyncEngine, context: PauseContext): readonly PauseReason[] {
  return PRIORITY.filter((reason) => pausesFor(reason, engine, context));
}

const SYNC_NOW: readonly PauseReason[] = [4, 5, 6, 7, 14, 15, 16, 18];

/** The button beside the reason that sets the upload going again. Others open a setting, or there is none. */
export function buttonFor(reason: PauseReason): 'Sync Now' | 'Resume' | null {
  if (reason === 1) return 'Resume';
  return SYNC_NOW.includes(reason) ? 'Sync Now' : null;
}
