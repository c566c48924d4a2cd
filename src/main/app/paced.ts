import type { State } from '../../shared/diagnosis.ts';
import { replay } from '../engine/replay.ts';
import type { Recording } from '../system/recording-format.ts';
import type { Pace } from './pace.ts';
import { machineEvents, type Watcher, type Watching } from './watching.ts';

/** Watches a recording as if it were this Mac, at a pace. At its end, time stands still. */
export function watchRecording(recording: Recording, pace: Pace, watcher: Watcher): Watching {
  const { startedAt, timeZone } = recording.header;
  const ended = new AbortController();
  const events = recording.events.flatMap(({ event, atSeconds }) => {
    const known = machineEvents.find((one) => one === event);
    return known ? [{ event: known, at: startedAt + atSeconds * 1000 }] : [];
  });
  let now = startedAt;
  let last: State | null = null;

  const goTo = async (at: number): Promise<void> => {
    await pace.pass(at - now, ended.signal);
    now = Math.max(now, at);
  };
  const onState = async (state: State): Promise<void> => {
    while (events[0] && events[0].at <= state.at) {
      const { event, at } = events[0];
      await goTo(at);
      events.shift();
      watcher.onEvent(event, at);
    }
    await goTo(state.at);
    ended.signal.throwIfAborted();
    last = state;
    watcher.onState(state);
  };

  // Stopping it is the only way in which playing can fail once a recording has been read.
  void replay(recording, { onState }).catch((error: unknown) => {
    if (!ended.signal.aborted) throw error;
  });
  return {
    now: () => now,
    timeZone,
    // What was recorded cannot be asked anew.
    sample: async () => {
      if (last) watcher.onState(last);
    },
    every: () => {},
    health: () => ({}),
    stop: () => {
      ended.abort(new Error('stopped'));
      pace.setSpeed(pace.speed());
    },
  };
}
