import type { State } from '../../shared/diagnosis.ts';
import type { ClockNews } from '../../shared/history/clock-events.ts';
import type { System } from '../system/system.ts';
import { currentTimeZone } from '../system/time-zone.ts';
import type { Engine } from './engine.ts';
import { type Clocks, clockSetBy } from './passed.ts';
import { passedSince } from './passed-since.ts';
import type { Cause } from './schedule.ts';

export interface Sample extends ClockNews {
  readonly state: State;
  /** Since the sample before, as the clocks tell. Milliseconds since 1970. */
  readonly slept: { readonly from: number; readonly to: number } | null;
}

/** `plannedMs`: how long after the sample before this one was meant to be taken. */
export type Sampler = (cause: Cause, plannedMs: number) => Promise<Sample>;

/**
 * Takes samples and knows how the time between them passed. The first one after a gap counts as a wake. One at a time:
 * the kernel is asked about a gap first, and who comes meanwhile must not be judged as if there had been none.
 */
export function sampler(system: System, engine: Engine, timeZone: () => string = currentTimeZone): Sampler {
  let before: Clocks | null = null;
  let zone = timeZone();
  let last: Promise<unknown> = Promise.resolve();
  const take: Sampler = async (cause, plannedMs) => {
    const since = before;
    const now = { wall: system.now(), monotonic: system.monotonic() };
    before = now;
    const zoneBefore = zone;
    zone = timeZone();
    const zoneChangedTo = zone === zoneBefore ? null : zone;
    if (since === null) {
      const state = await engine.sample(cause, { awake: 0, asleep: 0 });
      return { state, slept: null, clockSetBy: null, zoneChangedTo };
    }
    const { jumped, passed } = await passedSince(system, since, now, plannedMs);
    const slept = passed.asleep > 0 ? { from: now.wall - passed.asleep * 1000, to: now.wall } : null;
    const state = await engine.sample(jumped && cause !== 'look' ? 'wake' : cause, passed);
    return { state, slept, clockSetBy: clockSetBy(since, now, passed.asleep), zoneChangedTo };
  };
  return (cause, plannedMs) => {
    const taken = last.then(() => take(cause, plannedMs));
    last = taken.catch(() => undefined);
    return taken;
  };
}
