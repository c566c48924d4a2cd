import { clockEvents } from '../../shared/history/clock-events.ts';
import { Engine } from '../engine/engine.ts';
import { sampler } from '../engine/sampler.ts';
import type { Cause } from '../engine/schedule.ts';
import type { System } from '../system/system.ts';
import { currentTimeZone } from '../system/time-zone.ts';
import type { Watcher, Watching } from './watching.ts';

const MINUTE_MS = 60_000;

/** Watches this Mac: one sample at once, then one at each whole interval, and others when they are asked for. */
export function watchLive(
  system: System,
  minutes: number,
  watcher: Watcher,
  zoneNow: () => string = currentTimeZone,
): Watching {
  const engine = new Engine(system);
  const take = sampler(system, engine, zoneNow);
  let timeZone = zoneNow();
  const ended = new AbortController();
  let interval = minutes * MINUTE_MS;
  let planned = new AbortController();

  const sample = async (cause: Cause): Promise<void> => {
    const { state, slept, ...clocks } = await take(cause, interval);
    if (ended.signal.aborted) return;
    timeZone = clocks.zoneChangedTo ?? timeZone;
    for (const event of clockEvents(clocks, state.at)) watcher.onClocks(event);
    if (slept !== null) watcher.onSlept(slept.from, slept.to);
    watcher.onState(state);
  };
  const inTurn = (cause: Cause): Promise<void> => sample(cause).catch(goOnAfter);
  const goOn = async (): Promise<void> => {
    await inTurn('look');
    while (!ended.signal.aborted) {
      planned = new AbortController();
      const signal = AbortSignal.any([ended.signal, planned.signal]);
      const wait = interval - (system.monotonic() % interval);
      const isDue = await system.sleep(wait, signal).then(
        () => true,
        () => false,
      );
      if (isDue) await inTurn('tick');
    }
  };

  void goOn();
  return {
    now: system.now,
    get timeZone() {
      return timeZone;
    },
    sample,
    every: (of) => {
      if (of * MINUTE_MS === interval) return;
      interval = of * MINUTE_MS;
      planned.abort();
    },
    health: () => engine.health,
    stop: () => ended.abort(),
  };
}

/** One sample that nobody can show or write down must not end the watch of a whole night. */
const goOnAfter = (error: unknown): void => console.error('After a sample:', error);
