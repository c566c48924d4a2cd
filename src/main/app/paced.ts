import type { State } from '../../shared/diagnosis.ts';
import { replay } from '../engine/replay.ts';
import type { Recording } from '../system/recording-format.ts';
import type { Pace } from './pace.ts';
import { type MachineEvent, machineEvents, type Watcher, type Watching } from './watching.ts';

/** Its samples are where they are, and its answers took no time. */
const asRecorded = { every: () => {}, health: () => ({}) } satisfies Partial<Watching>;

/** Watches a recording as if it were this Mac, at a pace. At its end, time stands still. */
export function watchRecording(recording: Recording, pace: Pace, watcher: Watcher): Watching {
  const { startedAt, endsAt, timeZone } = recording.header;
  const ended = new AbortController();
  const events = eventsOf(recording);
  let now = startedAt;
  let last: State | null = null;

  const goTo = async (at: number): Promise<void> => {
    await pace.pass(at - now, ended.signal);
    now = Math.max(now, at);
  };
  /** Tells what happened on the way. */
  const goOnTo = async (moment: number): Promise<void> => {
    while (events[0] && events[0].at <= moment) {
      const { event, at } = events[0];
      await goTo(at);
      events.shift();
      watcher.onEvent(event, at);
    }
    await goTo(moment);
  };
  const onState = async (state: State): Promise<void> => {
    await goOnTo(state.at);
    ended.signal.throwIfAborted();
    last = state;
    watcher.onState(state);
  };

  // Where the Mac is asleep at the end, no sample is taken there.
  const played = replay(recording, { onState }).then(() => goOnTo(endsAt));
  // Stopping it is the only way in which playing can fail once a recording has been read.
  void played.catch((error: unknown) => {
    if (!ended.signal.aborted) throw error;
  });
  return {
    now: () => now,
    timeZone,
    // What was recorded cannot be asked anew.
    sample: async () => {
      if (last) watcher.onState(last);
    },
    ...asRecorded,
    stop: () => {
      ended.abort(new Error('stopped'));
      pace.setSpeed(pace.speed());
    },
  };
}

function eventsOf({ header, events }: Recording): { readonly event: MachineEvent; readonly at: number }[] {
  return events.flatMap(({ event, atSeconds }) => {
    const known = machineEvents.find((one) => one === event);
    return known ? [{ event: known, at: header.startedAt + atSeconds * 1000 }] : [];
  });
}
