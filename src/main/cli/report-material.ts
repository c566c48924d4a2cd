import { join } from 'node:path';
import { clip } from '../../shared/history/clip.ts';
import { emptyForm, type ReportForm, windowHours } from '../../shared/report/form.ts';
import { textCleaner } from '../../shared/report/free-text/clean.ts';
import type { ReportInput } from '../../shared/report/input.ts';
import { probeFailures } from '../engine/health.ts';
import type { History } from '../history/history.ts';
import type { Files } from '../report/archive.ts';
import type { MadeReport } from '../report/forms.ts';
import { personHere } from '../report/person.ts';
import { browserPrinter } from '../report/print.ts';
import { hardware } from '../system/hardware.ts';
import { cutRecording, recentRecording } from '../system/recent/export.ts';
import { impersonalText } from '../system/recent/impersonal.ts';
import type { System } from '../system/system.ts';
import { type Given, refuse } from './args.ts';
import { historyFolder, NoHistory, readHistory, UnreadableHistory } from './histories.ts';
import type { Io } from './io.ts';
import { loggedSleeps } from './logged-sleeps.ts';
import { settingsHere } from './settings-here.ts';
import { lookNow } from './systems.ts';
import { timeOf } from './values.ts';
import { VERSION } from './version.ts';

const HOUR_MS = 3_600_000;
/** The app keeps no more of what it asked. */
const RECORDED_HOURS = 24;
const MOST_HOURS = Math.max(...windowHours);

export type Material = Omit<MadeReport, 'report'> & { readonly input: ReportInput };

type Watched = Pick<
  ReportInput,
  | 'state'
  | 'chronicle'
  | 'hasHistory'
  | 'sleeps'
  | 'settings'
  | 'hardware'
  | 'health'
  | 'troubles'
  | 'now'
  | 'timeZone'
  | 'recorded'
> & { readonly hours: number };

/** All that a report is made from: of a recording, or of this machine and its history. `door`: who is here, and what prints. */
export async function gather(
  given: Given<'report'>,
  form: ReportForm,
  door: System,
  io: Io,
): Promise<Material> {
  const folder = given.valueOf('replay');
  const watched = folder === undefined ? await fromHere(given, io) : await fromRecording(given, folder, io);
  const { hours, ...input } = watched;
  const person = await personHere(door);
  const clean = textCleaner(person);
  const to = input.now;
  const from = to - Math.min(hours, RECORDED_HOURS) * HOUR_MS;
  const recorded = (): Promise<Files | null> =>
    folder === undefined
      ? recentRecording(join(historyFolder(io, given.valueOf('db')), 'recent'), from, to)
      : cutRecording(folder, [from, to], impersonalText(person));
  return {
    input: { ...input, screenshots: [], form: { ...form, hours }, app: `Unstuck ${VERSION}`, clean },
    pictures: new Map(),
    recording: form.withRecording ? await recorded() : null,
    printPdf: await browserPrinter(door, io.beforeKilled),
  };
}

async function fromRecording(given: Given<'report'>, folder: string, io: Io): Promise<Watched> {
  if (given.valueOf('db') !== undefined) refuse('--db does not go with --replay.', 'report');
  const { openRecording } = await import('./recordings.ts');
  const { retell } = await import('../engine/retell.ts');
  const recording = await openRecording(folder, io);
  const { startedAt, endsAt, timeZone } = recording.header;
  const { chronicle, state, sleeps } = await retell(recording);
  const from = Math.max(startedAt, sinceOf(given, endsAt, timeZone));
  return {
    state,
    chronicle: clip(chronicle, from, endsAt),
    sleeps,
    settings: null,
    // Of the recorded Mac only its model is known.
    hardware: { name: null, chip: null, memoryGB: null },
    health: [],
    troubles: [],
    now: endsAt,
    timeZone,
    recorded: true,
    hours: (endsAt - from) / HOUR_MS,
  };
}

async function fromHere(given: Given<'report'>, io: Io): Promise<Watched> {
  const { timeZone } = io;
  const db = given.valueOf('db');
  // What is refused is refused before the look, which takes seconds.
  if (db !== undefined) openPast(db, io).history?.close();
  const { state, health } = await lookNow(io, { name: undefined, quick: false });
  const now = io.now();
  const from = sinceOf(given, now, timeZone);
  const past = openPast(db, io);
  const chronicle = past.history?.between(from, now) ?? null;
  past.history?.close();
  const { settings, trouble } = settingsHere(db, io);
  return {
    state,
    chronicle,
    hasHistory: past.isThere,
    sleeps: await loggedSleeps({ from, to: now }, io),
    settings,
    hardware: await hardware(),
    health: probeFailures(health),
    troubles: [past.trouble, trouble].filter((sentence) => sentence !== null),
    now,
    timeZone,
    recorded: false,
    hours: (now - from) / HOUR_MS,
  };
}

function sinceOf(given: Given<'report'>, now: number, timeZone: string): number {
  const text = given.valueOf('since');
  if (text === undefined) return now - emptyForm.hours * HOUR_MS;
  const at = timeOf(text, '--since', { now, timeZone, command: 'report' });
  if (at >= now) refuse(`--since "${text}" is not in the past.`, 'report');
  // A day of summer time's end has an hour more.
  if (at < now - (MOST_HOURS + 1) * HOUR_MS)
    refuse(`--since "${text}" is more than 30 days ago, which is the most.`, 'report');
  return at;
}

interface Past {
  /** Null: there is none, or it cannot be read. */
  readonly history: History | null;
  readonly isThere: boolean;
  readonly trouble: string | null;
}

/** A report is made without a history, too: it then says what is missing. One that was named has to be there. */
function openPast(db: string | undefined, io: Io): Past {
  try {
    return { history: readHistory(io, db), isThere: true, trouble: null };
  } catch (error) {
    if (error instanceof UnreadableHistory)
      return { history: null, isThere: true, trouble: `The history could not be read: ${error.why}.` };
    if (db !== undefined || !(error instanceof NoHistory)) throw error;
    return { history: null, isThere: false, trouble: null };
  }
}
