import type { LastSleep } from '../../shared/facts/mac.ts';
import type { Passed } from '../../shared/watch/memory.ts';

/** Both clocks at one moment, in milliseconds. */
export interface Clocks {
  readonly wall: number;
  readonly monotonic: number;
}

/** The clocks drift apart by this much without anything having happened. */
const DRIFT_MS = 5_000;
/** A tick that comes this much later than planned was not merely delayed by a busy Mac. */
const LATE_MS = 90_000;

/** Something happened to time between two moments: sleep, or someone set the clock. */
export function isJump(before: Clocks, now: Clocks, plannedMs: number): boolean {
  const monotonic = now.monotonic - before.monotonic;
  const ahead = now.wall - before.wall - monotonic;
  return Math.abs(ahead) > DRIFT_MS || monotonic > plannedMs + LATE_MS;
}

/**
 * How the time between two moments passed. Whether the monotonic clock runs on while a Mac sleeps depends on the
 * version of the runtime, so both are looked for: a wall clock that is ahead of it, and a tick that came far too late.
 * Either can have another cause (a clock set forward, App Nap): the kernel's own last sleep tells, where it can be asked.
 */
export function passedBetween(
  before: Clocks,
  now: Clocks,
  plannedMs: number,
  lastSleep: LastSleep | undefined,
): Passed {
  const monotonic = Math.max(0, now.monotonic - before.monotonic);
  if (!isJump(before, now, plannedMs)) return seconds(monotonic, 0);
  const ahead = Math.max(0, now.wall - before.wall - monotonic);
  const late = monotonic > plannedMs + LATE_MS ? monotonic - plannedMs : 0;
  if (lastSleep && !sleptAfter(lastSleep, before.wall)) return seconds(monotonic, 0);
  return seconds(monotonic - late, late + (ahead > DRIFT_MS ? ahead : 0));
}

/**
 * By how many milliseconds someone set the clock, forward or back. Null: nobody did, or it cannot be told from sleep:
 * `asleep` seconds of it.
 */
export function clockSetBy(before: Clocks, now: Clocks, asleep: number): number | null {
  const ahead = now.wall - before.wall - (now.monotonic - before.monotonic);
  const isSet = ahead < -DRIFT_MS || (ahead > DRIFT_MS && asleep === 0);
  return isSet ? Math.round(ahead) : null;
}

function sleptAfter({ wokeAt }: LastSleep, moment: number): boolean {
  return wokeAt !== null && wokeAt > moment - DRIFT_MS;
}

const seconds = (awakeMs: number, asleepMs: number): Passed => ({
  awake: awakeMs / 1000,
  asleep: asleepMs / 1000,
});
