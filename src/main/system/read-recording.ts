import { readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, resolve, sep } from 'node:path';
import {
  FORMAT,
  HEADER_FILE,
  type Recording,
  RecordingError,
  type RecordingHeader,
  STEPS_FILE,
} from './recording-format.ts';
import { type Fields, number, optional, text, time } from './recording-lines.ts';
import { parseSteps } from './recording-steps.ts';
import { isTimeZone } from './time-zone.ts';

/** Every minute of a recording is played, so a mistyped year would be played for good. */
const LONGEST_MS = 366 * 24 * 3_600_000;

/** Reads and checks a whole recording, so that playing it cannot fail later. Throws `RecordingError`. */
export async function readRecording(folder: string): Promise<Recording> {
  const header = parseHeader(contentOf(folder, HEADER_FILE), basename(resolve(folder)));
  const { steps, events } = parseSteps(contentOf(folder, STEPS_FILE), header.startedAt, fileIn(folder));
  return { folder, header, steps, events };
}

/** At once: two small files are read before all else, and what reads them in the background takes longer to load. */
function contentOf(folder: string, name: string): string {
  try {
    const path = resolve(folder, name);
    // A pipe would be waited for.
    if (statSync(path).isFIFO()) throw new RecordingError(`${name} in ${folder} is a pipe, not a file`);
    return new TextDecoder().decode(readFileSync(path));
  } catch (error) {
    if (error instanceof RecordingError) throw error;
    throw new RecordingError(unreadable(error, folder, name), { cause: error });
  }
}

function unreadable(error: unknown, folder: string, name: string): string {
  switch (error instanceof Error && 'code' in error && error.code) {
    case 'ENOENT':
      return `${folder} has no ${name}`;
    case 'ENOTDIR':
      return `${folder} is not a folder`;
    case 'EACCES':
    case 'EPERM':
      return `${folder}/${name} may not be read: its permissions, or those of its folder, forbid it`;
    default:
      return `${folder}/${name} cannot be read`;
  }
}

/** Reads recording.json. `name` stands in for a title that is not there. */
export function parseHeader(source: string, name: string): RecordingHeader {
  try {
    const fields = objectOf(JSON.parse(source));
    const format = number(fields, 'format');
    if (format !== FORMAT) throw new Error(`format ${format} is not known; this version reads ${FORMAT}`);
    const startedAt = time(fields, 'startedAt');
    const endsAt = time(fields, 'endsAt');
    if (endsAt < startedAt) throw new Error('"endsAt" is before "startedAt"');
    if (endsAt - startedAt > LONGEST_MS) throw new Error('"endsAt" is more than a year after "startedAt"');
    const mac = optional(fields, 'mac', (all, key) => objectOf(all[key])) ?? {};
    return {
      title: optional(fields, 'title', text) ?? name,
      startedAt,
      endsAt,
      timeZone: optional(fields, 'timeZone', timeZone) ?? 'UTC',
      mac: {
        model: optional(mac, 'model', text) ?? null,
        osVersion: optional(mac, 'osVersion', text) ?? null,
      },
      synthetic: fields.synthetic === true,
      redacted: fields.redacted === true,
    };
  } catch (error) {
    const problem = error instanceof SyntaxError ? 'not valid JSON' : (error as Error).message;
    throw new RecordingError(`${HEADER_FILE}: ${problem}`, { cause: error });
  }
}

function objectOf(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error('a JSON object was expected');
  }
  return { ...value };
}

function timeZone(fields: Fields, name: string): string {
  const zone = text(fields, name);
  if (!isTimeZone(zone)) throw new Error(`"${zone}" is not a time zone`);
  return zone;
}

/** Makes sure of a file that a line refers to: it is there, and no link leads out of the folder. */
function fileIn(folder: string): (file: string) => void {
  const checked = new Set<string>();
  return (file) => {
    if (checked.has(file)) return;
    if (!realOf(folder, file).startsWith(realpathSync(folder) + sep)) {
      throw new Error(`the file "${file}" is outside the recording's folder`);
    }
    checked.add(file);
  };
}

function realOf(folder: string, file: string): string {
  try {
    return realpathSync(resolve(folder, file));
  } catch (error) {
    throw new Error(`the file "${file}" is missing`, { cause: error });
  }
}
