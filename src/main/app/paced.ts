import type { State } from '../../shared/diagnosis.ts';
import { replay } from '../engine/replay.ts';
import type { Recording } from '../system/recording-format.ts';
import type { Pace } from './pace.ts';
import { type MachineEvent, machineEvents, type Watcher, type Watching } from './watching.ts';

/** Its samples are where they are, and its answers took no time. */
const asRecorded = { every: () => {}, health: () => ({}) } satisfies Partial<Watching>;

/** Watches a recording as if it were this Mac, at a pace. At its end, time stands still. */
export function watchRecording(recording: Recording, pace: Pace, watcher: Watcher): Watching {
  const { endsAt, timeZone } = recording.header;
  const ended = new AbortController();
  const time = timeOf(recording, (ms) => pace.pass(ms, ended.signal), watcher.onEvent);
  let last: State | null = null;

  const onState = async (state: State): Promise<void> => {
    await time.goOnTo(state.at);
    ended.signal.throwIfAborted();
    last = state;
    watcher.onState(state);
  };

  // Where the Mac is asleep at the end, no sample is taken there.
  const played = replay(recording, { onState }).then(() => time.goOnTo(endsAt));
  // Stopping it is the only way in which playing can fail once a recording has been read.
  void played.catch((error: unknown) => {
    if (!ended.signal.aborted) throw error;
  });
  return {
    now: time.now,
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

/** The clock of a recording, which goes on as fast as `pass` lets it and tells what happened on the way. */
function timeOf(
  recording: Recording,
  pass: (recordedMs: number) => Promise<void>,
  onEvent: Watcher['onEvent'],
) {
  const events = eventsOf(recording);
  let now = recording.header.startedAt;

  const goTo = async (at: number): Promise<void> => {
    await pass(at - now);
    now = Math.max(now, at);
  };
  const goOnTo = async (moment: number): Promise<void> => {
    while (events[0] && events[0].at <= moment) {
      const { event, at } = events[0];
      await goTo(at);
      events.shift();
      onEvent(event, at);
    }
    await goTo(moment);
  };
  return { now: () => now, goOnTo };
}

function eventsOf({ header, events }: Recording): { readonly event: MachineEvent; readonly at: number }[] {
  return events.flatMap(({ event, atSeconds }) => {
    const known = machineEvents.find((one) => one === event);
    return known ? [{ event: known, at: header.startedAt + atSeconds * 1000 }] : [];
  });
}
