import { closeSync, mkdirSync, openSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { redactor } from '../../shared/redact.ts';
import type { Line } from './recording.ts';
import { FORMAT, HEADER_FILE, RecordingError, type RecordingHeader, STEPS_FILE } from './recording-format.ts';
import { redactedLine } from './redacted-line.ts';
import { thisPerson } from './this-person.ts';

/** How often recording.json is brought up to date, so that a crash does not lose the night. */
const HEADER_EVERY_MS = 60_000;

export interface StartOptions {
  readonly now: () => number;
  readonly title: string;
  readonly timeZone: string;
  readonly mac: RecordingHeader['mac'];
  /** What takes personal data out of a text. Left out: all that can be known of this person here. `off`: everything is written as it is. */
  readonly redact?: ((text: string) => string) | 'off';
}

export interface RecordingFile {
  readonly write: (line: Line) => void;
  /** Throws when a line could not be written (disk full, folder gone). */
  readonly close: () => void;
}

/** Begins a recording in an empty or new folder. Throws `RecordingError` when the folder is not fit for it. */
export function startRecording(folder: string, options: StartOptions): RecordingFile {
  const { now, redact = redactor(thisPerson()) } = options;
  prepare(folder);
  const startedAt = now();
  let headerAt = startedAt;
  let failed: unknown = null;
  let last = 0;

  const saveHeader = (): void => {
    headerAt = now();
    writeHeader(folder, options, startedAt, Math.max(startedAt, headerAt));
  };
  saveHeader();
  const steps = openSync(join(folder, STEPS_FILE), 'wx', 0o600);

  return {
    // The question was answered even when it cannot be written down, so this tells of it only at the end.
    write: (line) => {
      if (failed !== null) return;
      try {
        const clean = redact === 'off' ? line : redactedLine(line, redact);
        // More than one may write here, each with a clock of its own; lines must be in time order.
        last = Math.max(last, line.t);
        if (clean) writeFileSync(steps, `${JSON.stringify({ ...clean, t: last })}\n`);
        if (now() - headerAt >= HEADER_EVERY_MS) saveHeader();
      } catch (error) {
        failed = error;
      }
    },
    close: () => {
      closeSync(steps);
      if (failed !== null)
        throw new RecordingError(`${folder}: the recording could not be written to its end`, {
          cause: failed,
        });
      saveHeader();
    },
  };
}

function prepare(folder: string): void {
  let names: readonly string[];
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    names = readdirSync(folder);
  } catch (error) {
    const isFile = (error as NodeJS.ErrnoException).code === 'EEXIST';
    const why = isFile
      ? 'this is a file, and a recording is a folder'
      : 'this folder cannot be used for a recording';
    throw new RecordingError(`${folder}: ${why}`, { cause: error });
  }
  if (names.length > 0) throw new RecordingError(`${folder}: this folder is not empty; choose a new one`);
}

function writeHeader(folder: string, options: StartOptions, startedAt: number, endsAt: number): void {
  const { title, timeZone, mac, redact } = options;
  const header = {
    format: FORMAT,
    title,
    startedAt: new Date(startedAt).toISOString(),
    endsAt: new Date(endsAt).toISOString(),
    timeZone,
    mac,
    synthetic: false,
    redacted: redact !== 'off',
  };
  const path = join(folder, HEADER_FILE);
  writeFileSync(`${path}.new`, `${JSON.stringify(header, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
