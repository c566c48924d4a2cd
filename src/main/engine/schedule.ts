import type { FactId, Gap, Snapshot } from '../../shared/reading.ts';
import type { AnyProbe } from './collect.ts';

/** Why a sample is taken. `wake`: the Mac woke, so everything is out of date. `look`: a person looks. */
export type Cause = 'tick' | 'wake' | 'look' | 'power' | 'heat';

/** While items are left, or their number is not known. */
const WHILE_LEFT_SECONDS = 300;
/** Nothing left to upload: what is asked each minute is asked this many times less often. */
const IDLE_FACTOR = 5;
const MINUTE_TIER_SECONDS = 120;
/** What could not be read, and may well be readable soon, does not wait six hours. */
const RETRY_SECONDS = 900;
const retried: ReadonlySet<Gap> = new Set(['timed-out', 'unreadable', 'not-permitted', 'depends']);
/** As long as the other slow questions go unasked. */
const LOOK_HOLDS_SECONDS = 900;
const powerFacts: ReadonlySet<FactId> = new Set([
  'power',
  'lowPowerMode',
  'sleepInForce',
  'sleepSettings',
  'lid',
]);

export interface Moment {
  readonly cause: Cause;
  /** Seconds since the watch began, asleep or awake, counted by a clock that nobody can set. */
  readonly elapsed: number;
  readonly idle: boolean;
  readonly snapshot: Snapshot;
}

/** Whether a probe is due; `askedAt`: the `elapsed` at which it was last asked. */
export function isDue(probe: AnyProbe, askedAt: number | undefined, moment: Moment): boolean {
  if (moment.cause === 'look') return true;
  if (probe.every === 'look') return false;
  if (askedAt === undefined || moment.cause === 'wake') return true;
  if (moment.cause === 'power' && powerFacts.has(probe.id)) return true;
  if (moment.cause === 'heat' && probe.id === 'heat') return true;
  if (probe.every === 'left' && moment.idle) return false;
  const every = secondsBetween(probe, moment);
  // By slots, so that a sample out of turn does not shift the others; but never twice in quick succession.
  const newSlot = Math.floor(moment.elapsed / every) > Math.floor(askedAt / every);
  return newSlot && moment.elapsed - askedAt >= every / 2;
}

function secondsBetween(probe: AnyProbe, { idle, snapshot }: Moment): number {
  if (typeof probe.every !== 'number') return WHILE_LEFT_SECONDS;
  const reading = snapshot[probe.id];
  const retry = reading && !reading.known && retried.has(reading.gap);
  if (retry) return Math.min(probe.every, RETRY_SECONDS);
  return idle && probe.every <= MINUTE_TIER_SECONDS ? probe.every * IDLE_FACTOR : probe.every;
}

/** What only a look asks for is measured where the Mac was then: after a while it is no longer true of where it is now. */
export function hasLapsed(askedAt: number | undefined, { elapsed }: Moment): boolean {
  return askedAt !== undefined && elapsed - askedAt >= LOOK_HOLDS_SECONDS;
}
