import { Engine } from '../engine/engine.ts';
import { sampler } from '../engine/sampler.ts';
import type { Cause } from '../engine/schedule.ts';
import type { System } from '../system/system.ts';
import type { Watcher, Watching } from './watching.ts';

const MINUTE_MS = 60_000;

/** Watches this Mac: one sample at once, then one at each whole interval, and others when they are asked for. */
export function watchLive(system: System, minutes: number, watcher: Watcher): Watching {
  const engine = new Engine(system);
  const take = sampler(system, engine);
  const ended = new AbortController();
  let interval = minutes * MINUTE_MS;
  let planned = new AbortController();

  const sample = async (cause: Cause): Promise<void> => {
    const { state, slept } = await take(cause, interval);
    if (ended.signal.aborted) return;
    if (slept !== null) watcher.onSlept(slept.from, slept.to);
    watcher.onState(state);
  };
  const goOn = async (): Promise<void> => {
    await sample('look');
    while (!ended.signal.aborted) {
      planned = new AbortController();
      const signal = AbortSignal.any([ended.signal, planned.signal]);
      const wait = interval - (system.monotonic() % interval);
      const isDue = await system.sleep(wait, signal).then(
        () => true,
        () => false,
      );
      if (isDue) await sample('tick');
    }
  };

  void goOn();
  return {
    now: system.now,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
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
