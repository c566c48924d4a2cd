import type { Chronicle } from '../../../shared/history/chronicle.ts';
import { clip } from '../../../shared/history/clip.ts';
import { bedtimeOf } from '../../../shared/night/bedtime.ts';
import { type Night, nightJson, nightOf } from '../../../shared/night/night.ts';
import type { SleepInterval } from '../../../shared/night/sleep-interval.ts';
import { type Between, isKnown, toldNight, type When } from '../../../shared/night/told.ts';
import type { ToldTime } from '../../../shared/night/told-time.ts';
import { lastNights, type NightWindow, nightWindow } from '../../../shared/night/window.ts';
import { parseDay } from '../../../shared/night/zone.ts';
import { smallNights } from '../../../shared/present/nights.ts';
import { jsonText } from '../../../shared/present/plain.ts';
import { nightReport } from '../../../shared/present/terminal/night.ts';
import { nightsReport } from '../../../shared/present/terminal/nights.ts';
import { type Given, refuse } from '../args.ts';
import { type Exit, exits, Refusal } from '../exits.ts';
import { NoHistory, readHistory } from '../histories.ts';
import type { Io } from '../io.ts';
import { loggedSleeps } from '../logged-sleeps.ts';

/** A year. */
const MOST_NIGHTS = 366;

const RECORDED = 'A recording has a night too: unstuck night --replay <folder>.';

interface Told {
  /** Each from the evening to the morning, but for the day so far where no night was watched. */
  readonly nights: readonly Chronicle[];
  readonly time: ToldTime;
  readonly sleeps: readonly SleepInterval[];
  readonly timeZone: string;
}

/** `unstuck night`: one night in full, or several below each other. */
export async function night(given: Given<'night'>, io: Io): Promise<Exit> {
  const recorded = given.valueOf('replay') !== undefined;
  const { nights, time, sleeps, timeZone } = recorded
    ? await fromRecording(given, io)
    : await fromHistory(given, io);
  if (!nights.some(isKnown))
    throw recorded
      ? new Refusal(exits.unreadable, 'the recording tells nothing of that time.')
      : new NoHistory('nothing was written down in that time.', RECORDED);
  const options = { sleeps, time, timeZone };
  const sheet = { columns: io.columns, color: io.color, timeZone };
  const tell = (chronicle: Chronicle): Night =>
    nightOf(chronicle, { from: chronicle.from, to: chronicle.to, ...options });
  const [first, ...more] = nights;
  if (given.isOn('json')) {
    const json = nights.map((chronicle) => nightJson(tell(chronicle)));
    io.out(`${jsonText(more.length === 0 ? json[0] : json, 2)}\n`);
  } else if (more.length > 0) io.out(nightsReport(smallNights(nights, options), sheet));
  else if (first) io.out(nightReport(tell(first), first, sheet));
  return exits.fine;
}

async function fromHistory(given: Given<'night'>, io: Io): Promise<Told> {
  const { timeZone } = io;
  const { settingsHere } = await import('../settings-here.ts');
  const { settings } = settingsHere(given.valueOf('db'), io);
  const when = { now: io.now(), timeZone, ...(settings && { bedtime: bedtimeOf(settings) }) };
  const windows = windowsOf(given, when);
  const history = readHistory(io, given.valueOf('db'), RECORDED);
  try {
    const told = toldIn(history.between, windows, when);
    return { ...told, sleeps: await loggedSleeps(wholeOf(told.nights), io, io.interrupted), timeZone };
  } finally {
    history.close();
  }
}

/** The night as it stands at the end of the recording, unless a day is asked for. */
async function fromRecording(given: Given<'night'>, io: Io): Promise<Told> {
  if (given.valueOf('nights') !== undefined) refuse('--nights does not go with --replay.', 'night');
  if (given.valueOf('db') !== undefined) refuse('--db does not go with --replay.', 'night');
  const { openRecording } = await import('../recordings.ts');
  const { retell } = await import('../../engine/retell.ts');
  const recording = await openRecording(given.valueOf('replay') ?? '', io);
  const { endsAt, timeZone } = recording.header;
  const { chronicle, sleeps } = await retell(recording);
  const between = (from: number, to: number): Chronicle => clip(chronicle, from, to);
  // Its bedtime is not recorded, and that of this Mac may be another person's.
  const when = { now: endsAt, timeZone };
  return { ...toldIn(between, windowsOf(given, when), when), sleeps, timeZone };
}

function toldIn(
  between: Between,
  windows: readonly NightWindow[] | null,
  when: When,
): Pick<Told, 'nights' | 'time'> {
  if (windows) return { nights: windows.map(({ from, to }) => between(from, to)), time: 'night' };
  const { chronicle, time } = toldNight(between, when);
  return { nights: [chronicle], time };
}

/** The nights that were asked for; null: the last one. */
function windowsOf(given: Given<'night'>, { now, timeZone, bedtime }: When): readonly NightWindow[] | null {
  const nights = given.valueOf('nights');
  const date = given.valueOf('date');
  if (date !== undefined) {
    if (nights !== undefined) refuse('--date and --nights do not go together.', 'night');
    const day = parseDay(date) ?? refuse(`--date "${date}" is not a day, such as 2026-11-21.`, 'night');
    const { from, to } = nightWindow(day, timeZone, bedtime);
    return from < now
      ? [{ from, to: Math.min(to, now) }]
      : refuse(`--date ${date} is still to come.`, 'night');
  }
  if (nights === undefined) return null;
  const number = /^\d{1,3}$/.test(nights) ? Number(nights) : 0;
  if (number < 2 || number > MOST_NIGHTS)
    refuse(`--nights "${nights}" is not a number from 2 to ${MOST_NIGHTS}.`, 'night');
  return lastNights(now, timeZone, number, bedtime);
}

const wholeOf = (windows: readonly NightWindow[]): NightWindow => ({
  from: Math.min(...windows.map(({ from }) => from)),
  to: Math.max(...windows.map(({ to }) => to)),
});
