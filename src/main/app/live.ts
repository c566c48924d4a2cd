import type { State } from '../../shared/diagnosis.ts';
import { clockEvents } from '../../shared/history/clock-events.ts';
import { startChain } from '../engine/chain.ts';
import type { Sample } from '../engine/sampler.ts';
import type { System } from '../system/system.ts';
import { currentTimeZone } from '../system/time-zone.ts';
import type { Watcher, Watching } from './watching.ts';

/** Watches this Mac, and tells no more once it is stopped. */
export function watchLive(
  system: System,
  minutes: number,
  watcher: Watcher,
  zoneNow: () => string = currentTimeZone,
): Watching {
  let timeZone = zoneNow();
  const ended = new AbortController();
  const { signal } = ended;
  const onState = (state: State, { slept, ...clocks }: Sample): void => {
    if (signal.aborted) return;
    timeZone = clocks.zoneChangedTo ?? timeZone;
    for (const event of clockEvents(clocks, state.at)) watcher.onClocks(event);
    if (slept !== null) watcher.onSlept(slept.from, slept.to);
    watcher.onState(state);
  };
  const onError = (error: unknown): void => console.error('After a sample:', error);
  const { sample, every, health } = startChain(system, { signal, minutes, zoneNow, onState, onError });
  return {
    now: system.now,
    get timeZone() {
      return timeZone;
    },
    ...{ sample, every, health },
    stop: () => ended.abort(),
  };
}
