import type { LastSleep } from '../../shared/facts/mac.ts';
import type { Passed } from '../../shared/watch/memory.ts';
import { lastSleep as lastSleepProbe } from '../probes/last-sleep/probe.ts';
import type { System } from '../system/system.ts';
import { type Clocks, isJump, passedBetween } from './passed.ts';

export interface PassedSince {
  /** Something happened to time: sleep, or someone set the clock. */
  readonly jumped: boolean;
  readonly passed: Passed;
}

/** How the time until now passed. Only where something happened to it is the kernel asked when the Mac last slept. */
export async function passedSince(
  system: System,
  before: Clocks,
  now: Clocks,
  plannedMs: number,
): Promise<PassedSince> {
  const jumped = isJump(before, now, plannedMs);
  const lastSleep = jumped ? await askLastSleep(system) : undefined;
  return { jumped, passed: passedBetween(before, now, plannedMs, lastSleep) };
}

async function askLastSleep(system: System): Promise<LastSleep | undefined> {
  try {
    return await lastSleepProbe.read(system, {});
  } catch {
    return undefined;
  }
}
