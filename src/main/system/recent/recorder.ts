import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Line } from '../recording.ts';
import { type RecordingFile, startRecording } from '../recording-file.ts';
import { STEPS_FILE } from '../recording-format.ts';
import { SET_BACK_MS } from '../recording-time.ts';
import { ownProcessesOnly } from './impersonal.ts';
import { lastAnswers, linesIn } from './lines.ts';
import { type Limits, pruneSegments, segmentName } from './segments.ts';

/** A report looks back a day; the hour more is there for a segment that began before it. */
const KEPT_MS = 25 * 3_600_000;
const SEGMENT_MS = 3_600_000;
/** A day of one sample a minute takes a few megabytes. This only bounds what a Mac gone mad could fill. */
const MOST_BYTES = 64_000_000;
const SEGMENT_BYTES = 4_000_000;
/** A disk that was full may have room again. */
const RETRY_MS = 600_000;

export interface RecorderOptions {
  readonly folder: string;
  /** When the lines' `t` is zero, milliseconds since 1970. */
  readonly since: number;
  readonly now: () => number;
  /** Asked for each segment. */
  readonly zoneNow: () => string;
  /** Takes personal data out of a text. */
  readonly clean: (text: string) => string;
}

export interface Recorder {
  /** Never throws: the watch goes on whatever the disk does. */
  readonly write: (line: Line) => void;
  readonly close: () => void;
}

interface Open {
  readonly folder: string;
  readonly startedAt: number;
  readonly file: RecordingFile;
  bytes: number;
  /** When the last line was written. */
  lastAt: number;
}

/** Keeps the last day in segments of an hour, each complete in itself, so that old ones can be deleted whole. */
export function recentRecorder(options: RecorderOptions): Recorder {
  const run = options.now();
  let open: Open | null = null;
  let retryAt = Number.NEGATIVE_INFINITY;
  let isClosed = false;

  const begin = (at: number): void => {
    const before = open;
    const answers = before === null ? [] : heldAnswers(before.folder);
    end(before);
    open = null;
    try {
      open = startSegment(options, { startedAt: at, run });
      for (const line of answers) put(open, { ...line, t: 0 });
      pruneSegments(options.folder, limitsAt(at, before));
    } catch {
      retryAt = at + RETRY_MS;
    }
  };
  return {
    write: (line) => {
      if (isClosed) return;
      const now = Math.round(options.since + line.t * 1000);
      if (open === null ? now >= retryAt || retryAt - now > RETRY_MS : isFull(open, now)) begin(now);
      if (open === null) return;
      open.lastAt = Math.max(now, open.startedAt);
      put(open, { ...ownProcessesOnly(line), t: (open.lastAt - open.startedAt) / 1000 });
    },
    close: () => {
      end(open);
      open = null;
      isClosed = true;
    },
  };
}

/** Whether another segment has to begin: its time is over, or the clock was set back and times would not be in order. */
const isFull = ({ startedAt, bytes, lastAt }: Open, now: number): boolean =>
  now >= startedAt + SEGMENT_MS || bytes >= SEGMENT_BYTES || lastAt - now > SET_BACK_MS;

/** What is deleted when a segment begins. By a clock that was set, or after a sleep, nothing is too old or yet to come. */
function limitsAt(at: number, before: Open | null): Limits {
  const isSteady = before === null || (at >= before.startedAt && at - before.startedAt <= 2 * SEGMENT_MS);
  return isSteady
    ? { before: at - KEPT_MS, after: at + SEGMENT_MS, mostBytes: MOST_BYTES }
    : { before: Number.NEGATIVE_INFINITY, after: Number.POSITIVE_INFINITY, mostBytes: MOST_BYTES };
}

/** Everything that was kept. */
export function forgetRecent(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

function startSegment(
  { folder, now, zoneNow, clean }: RecorderOptions,
  segment: { readonly startedAt: number; readonly run: number },
): Open {
  const path = join(folder, segmentName(segment));
  const file = startRecording(path, {
    // Its own clock begins where the segment does.
    now: () => Math.max(segment.startedAt, now()),
    title: 'Recorded while Unstuck watched',
    timeZone: zoneNow(),
    mac: { model: null, osVersion: null },
    redact: clean,
  });
  return { folder: path, startedAt: segment.startedAt, file, bytes: 0, lastAt: segment.startedAt };
}

function put(open: Open, line: Line): void {
  open.bytes += lengthOf(line);
  open.file.write(line);
}

/** Close enough, and costs nothing. */
const lengthOf = (line: Line): number =>
  Object.values(line).reduce<number>(
    (sum, value) => sum + (typeof value === 'string' ? value.length : 40),
    0,
  );

function heldAnswers(folder: string): readonly Line[] {
  try {
    return lastAnswers(linesIn(readFileSync(join(folder, STEPS_FILE), 'utf8')));
  } catch {
    return [];
  }
}

function end(open: Open | null): void {
  try {
    open?.file.close();
  } catch {
    // What could not be written is missing, and nothing else.
  }
}
