import type { AssertionOwner, SleepInForce, SleepProfile } from '../../facts/mac.ts';
import type { Look } from '../rule.ts';
import { holdsIdleSleepOff, holdsMacAwake } from './holders.ts';

/** Facts by name, as a look or a report has them. */
export type Ask = Look['fact'];

/** Minutes without use until sleep, 0 for never, null where the settings in force do not say. */
export function idleMinutes(fact: Ask): number | null {
  const inForce = fact('sleepInForce');
  if (inForce && inForce.sleepMinutes !== null) return untilSleep(inForce);
  const source = fact('power')?.source;
  const profile = source && fact('sleepSettings')?.[source];
  return profile ? untilSleep(profile) : null;
}

/** powerd keeps the Mac awake while the display is on, so `sleep 1` beside `displaysleep 10` means ten minutes. */
function untilSleep({ sleepMinutes, displaySleepMinutes }: SleepInForce | SleepProfile): number | null {
  if (sleepMinutes === null || sleepMinutes === 0) return sleepMinutes;
  return Math.max(sleepMinutes, displaySleepMinutes ?? 0);
}

/**
 * The program that holds sleep off for as long as somebody wants; null: none does. The list in `pmset -g` is cut off
 * when long and leaves out who keeps the display on: `pmset -g assertions` does not.
 */
export function sleepHolder(fact: Ask): string | null {
  const owner: AssertionOwner | undefined = fact('keepsAwake')?.owners.find(holdsIdleSleepOff);
  return fact('sleepInForce')?.preventedBy.find(holdsMacAwake) ?? owner?.process ?? null;
}
