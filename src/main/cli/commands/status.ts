import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { entryOf } from '../../../shared/history/entry.ts';
import { metricsText } from '../../../shared/present/metrics.ts';
import { jsonText } from '../../../shared/present/plain.ts';
import {
  type Status,
  statusJson,
  statusOf,
  statusOfLook,
  statusText,
} from '../../../shared/present/status.ts';
import { whyNotSaved } from '../../disk/why-not-saved.ts';
import { type Given, refuse } from '../args.ts';
import { type Exit, exits, Refusal } from '../exits.ts';
import { NoHistory, readHistory } from '../histories.ts';
import { type Io, shortPath } from '../io.ts';
import { VERSION } from '../version.ts';

const DAY_MS = 24 * 3_600_000;
/** How far back it is looked for since when the verdict holds. */
const LOOK_BACK_MS = 8 * DAY_MS;

interface Known {
  readonly status: Status;
  readonly timeZone: string;
  /** Seen from when: the recording's end, or now. */
  readonly now: number;
}

const formats = {
  text: ({ status, now, timeZone }: Known) => statusText(status, { now, timeZone }),
  json: ({ status }: Known) => `${jsonText(statusJson(status), 2)}\n`,
  prometheus: ({ status }: Known) => metricsText(status, VERSION, 'prometheus'),
  openmetrics: ({ status }: Known) => metricsText(status, VERSION, 'openmetrics'),
};

type Format = keyof typeof formats;

/** `unstuck status`: how this Mac stands, for programs that watch many. */
export async function status(given: Given<'status'>, io: Io): Promise<Exit> {
  const format = formatOf(given.valueOf('format') ?? 'text');
  const text = formats[format](await known(given, io));
  const file = given.valueOf('output');
  if (file === undefined) io.out(text);
  else writeWhole(file, text, io);
  return exits.fine;
}

function formatOf(name: string): Format {
  if (Object.hasOwn(formats, name)) return name as Format;
  return refuse(`--format "${name}" is not one of ${Object.keys(formats).join(', ')}.`, 'status');
}

async function known(given: Given<'status'>, io: Io): Promise<Known> {
  const folder = given.valueOf('replay');
  checkCombination(given);
  if (folder !== undefined) {
    const { openRecording } = await import('../recordings.ts');
    const { retell } = await import('../../engine/retell.ts');
    const recording = await openRecording(folder, io);
    const { chronicle, state } = await retell(recording);
    return {
      status: statusOf(entryOf(state), chronicle),
      timeZone: recording.header.timeZone,
      now: recording.header.endsAt,
    };
  }
  const now = io.now();
  if (given.isOn('look')) {
    const { lookNow } = await import('../systems.ts');
    const { state } = await lookNow(io, { name: undefined, quick: true });
    return { status: statusOfLook(state), timeZone: io.timeZone, now };
  }
  return { status: lastOf(given.valueOf('db'), now, io), timeZone: io.timeZone, now };
}

/** Each of them is another place to take the state from. */
function checkCombination(given: Given<'status'>): void {
  const [replays, looks] = [given.valueOf('replay') !== undefined, given.isOn('look')];
  if (replays && looks) refuse('--look does not go with --replay.', 'status');
  if (given.valueOf('db') !== undefined && (replays || looks))
    refuse(`--db does not go with ${replays ? '--replay' : '--look'}.`, 'status');
}

function lastOf(db: string | undefined, now: number, io: Io): Status {
  const history = readHistory(io, db);
  try {
    const latest = history.latest(now);
    if (latest === null) throw new NoHistory('the history is empty.');
    return statusOf(latest, history.between(latest.at - LOOK_BACK_MS, latest.at));
  } finally {
    history.close();
  }
}

/** Its reader finds the old one or the new one, never half of one. */
function writeWhole(file: string, text: string, io: Io): void {
  const half = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(half, text, { mode: 0o644 });
    renameSync(half, file);
  } catch (error) {
    remove(half);
    throw new Refusal(exits.notSaved, `cannot write ${shortPath(file, io.home)}: ${whyNotSaved(error)}.`);
  }
}

/** Where nothing could be written there may be nothing to remove, nor leave to. */
function remove(half: string): void {
  try {
    rmSync(half, { force: true });
  } catch {}
}
