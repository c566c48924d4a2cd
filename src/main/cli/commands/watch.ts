import { setTimeout } from 'node:timers/promises';
import type { State } from '../../../shared/diagnosis.ts';
import type { Chronicle, HistoryEvent } from '../../../shared/history/chronicle.ts';
import { clockEvents } from '../../../shared/history/clock-events.ts';
import { entryOf } from '../../../shared/history/entry.ts';
import { collectChronicle } from '../../../shared/history/in-memory.ts';
import { newsOf } from '../../../shared/history/news.ts';
import { nightOf } from '../../../shared/night/night.ts';
import type { SleepInterval } from '../../../shared/night/sleep-interval.ts';
import { watchTime } from '../../../shared/night/told.ts';
import { nightReport } from '../../../shared/present/terminal/night.ts';
import { watch as watchChain } from '../../engine/chain.ts';
import { retell } from '../../engine/retell.ts';
import type { Sample } from '../../engine/sampler.ts';
import { type Given, refuse } from '../args.ts';
import { type Exit, exits } from '../exits.ts';
import { failedLooks } from '../failed-looks.ts';
import { historyFolder, openDiary } from '../histories.ts';
import { type Io, shortPath } from '../io.ts';
import { openSystem } from '../systems.ts';
import { openView } from '../view.ts';

const HOUR_MS = 3_600_000;
/** What is shown at once. The night that is told at the end is all of it. */
const SHOWN_MS = 12 * HOUR_MS;
const USUAL_SPEED = 600;
/** Nobody waits longer for the next look of a recording, however long its Mac slept. */
const LONGEST_PAUSE_MS = 2_000;

interface Told {
  readonly chronicle: Chronicle;
  readonly timeZone: string;
  readonly sleeps?: readonly SleepInterval[];
}

/** `unstuck watch`: the upload as it goes, until Ctrl-C, which tells the night so far. */
export async function watch(given: Given<'watch'>, io: Io): Promise<Exit> {
  const folder = given.valueOf('replay');
  check(given, folder);
  const told = folder === undefined ? await watchLive(given, io) : await watchRecording(given, folder, io);
  const { chronicle, timeZone, sleeps = [] } = told;
  if (chronicle.watched.length === 0) {
    io.out('\nThat was too short to tell a night from.\n');
    return exits.fine;
  }
  const { from, to } = chronicle;
  const night = nightOf(chronicle, { from, to, time: watchTime(from, to, timeZone), sleeps, timeZone });
  io.out(nightReport(night, chronicle, { columns: io.columns, color: io.color, timeZone }));
  return exits.fine;
}

function check(given: Given<'watch'>, folder: string | undefined): void {
  const name = given.valueOf('system');
  if (name !== undefined && name !== 'mac' && name !== 'linux')
    refuse(`--system "${name}" is not one of mac and linux.`, 'watch');
  if (folder === undefined && given.valueOf('speed') !== undefined)
    refuse('--speed needs --replay <folder>.', 'watch');
  for (const option of ['system', 'db'] as const) {
    if (folder !== undefined && given.valueOf(option) !== undefined)
      refuse(`--${option} does not go with --replay.`, 'watch');
  }
}

async function watchLive(given: Given<'watch'>, io: Io): Promise<Told> {
  const { timeZone } = io;
  const signal = io.interrupted();
  const name = given.valueOf('system');
  const system = openSystem(io, name === 'mac' || name === 'linux' ? name : undefined);
  const folder = historyFolder(io, given.valueOf('db'));
  const diary = openDiary(folder, `Written down in ${shortPath(folder, io.home)}.`);
  const started = system.now();
  const collected = collectChronicle();
  const note = (event: HistoryEvent): void => {
    collected.event(event);
    diary.event(event);
  };
  const view = openView(io, timeZone, signal);
  const news = newsOf();
  const failed = failedLooks(io);
  try {
    await watchChain(system, {
      signal,
      onError: failed.note,
      onState: (state, sample) => {
        noteClocks(sample, note);
        const entry = entryOf(state);
        collected.add(entry);
        // A screen that is drawn over itself would wipe them off.
        const foot = [...diary.append(entry), ...(io.rows === null ? [] : failed.sentences())];
        news(state).forEach(note);
        view.show({ state, foot, chronicle: collected.chronicle(...shown(started, state.at)) });
      },
    });
  } finally {
    view.close();
    diary.close();
    system.stop();
  }
  return { chronicle: collected.chronicle(started, system.now()), timeZone };
}

/** No one tells a command-line program of sleep, nor of a clock or a zone that was set: only the clocks do. */
function noteClocks({ state, slept, ...clocks }: Sample, note: (event: HistoryEvent) => void): void {
  if (slept !== null) {
    note({ at: slept.from, kind: 'suspend', detail: null });
    note({ at: slept.to, kind: 'resume', detail: null });
  }
  for (const event of clockEvents(clocks, state.at)) note(event);
}

async function watchRecording(given: Given<'watch'>, folder: string, io: Io): Promise<Told> {
  const { openRecording } = await import('../recordings.ts');
  const recording = await openRecording(folder, io);
  const { startedAt, timeZone, title } = recording.header;
  const speed = speedOf(given.valueOf('speed'), io);
  const signal = io.interrupted();
  const foot = [`A recording: ${title}.`];
  const collected = collectChronicle();
  let last = startedAt;
  const onState = async (state: State): Promise<void> => {
    const pause = Math.min(LONGEST_PAUSE_MS, (state.at - last) / speed);
    if (pause >= 1) await setTimeout(pause, undefined, { signal });
    signal.throwIfAborted();
    last = state.at;
    view.show({ state, foot, chronicle: collected.chronicle(...shown(startedAt, state.at)) });
  };
  const view = openView(io, timeZone, signal);
  let sleeps: readonly SleepInterval[] = [];
  try {
    ({ sleeps } = await retell(recording, { collected, onState }));
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    view.close();
  }
  return { chronicle: collected.chronicle(startedAt, last), timeZone, sleeps };
}

/** The first hour fills from the left. */
const shown = (started: number, now: number): readonly [from: number, to: number] => [
  Math.max(started, now - SHOWN_MS),
  Math.max(now, started + HOUR_MS),
];

/** Where nobody looks on, a recording plays as fast as it can. */
function speedOf(text: string | undefined, io: Io): number {
  if (text === undefined) return io.rows === null ? Number.POSITIVE_INFINITY : USUAL_SPEED;
  const speed = /^\d{1,9}(\.\d{1,3})?$/.test(text) ? Number(text) : 0;
  return speed > 0
    ? speed
    : refuse(`--speed "${text}" is not a number above zero and below a billion, such as 600.`, 'watch');
}
