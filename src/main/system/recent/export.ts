import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHeader } from '../read-recording.ts';
import type { Line } from '../recording.ts';
import { FORMAT, HEADER_FILE, type RecordingHeader, STEPS_FILE } from '../recording-format.ts';
import { redactedLine } from '../redacted-line.ts';
import { ownProcessesOnly } from './impersonal.ts';
import { lastAnswers, linesIn, questionOf } from './lines.ts';
import { segmentsIn } from './segments.ts';

/** A recording as the files of a folder. */
export type RecordingFiles = Readonly<Record<typeof HEADER_FILE | typeof STEPS_FILE, Uint8Array>>;

/** A line and when it was written, milliseconds since 1970. */
interface Timed {
  readonly at: number;
  readonly line: Line;
}

interface Stretch {
  readonly header: RecordingHeader;
  /** Tells one run of the program from another. */
  readonly run: number;
  readonly lines: readonly Timed[];
}

/** The rolling recording between two moments (milliseconds since 1970) as one. Null: nothing was kept. */
export async function recentRecording(
  folder: string,
  from: number,
  to: number,
): Promise<RecordingFiles | null> {
  const stretches = await Promise.all(
    segmentsIn(folder).map((segment) => stretchIn(segment.folder, segment.run)),
  );
  return filesOf(
    stretches.filter((stretch) => stretch !== null),
    from,
    to,
  );
}

/** A recording between two moments, with personal data taken out once more. */
export async function cutRecording(
  folder: string,
  [from, to]: readonly [from: number, to: number],
  clean: (text: string) => string,
): Promise<RecordingFiles | null> {
  const stretch = await stretchIn(folder, 0);
  if (stretch === null) return null;
  // What lies in a file of its own is not text, or the line would hold it.
  const lines = stretch.lines.flatMap(({ at, line }) => {
    const cleaned = 'file' in line ? null : redactedLine(ownProcessesOnly(line), clean);
    return cleaned === null ? [] : [{ at, line: cleaned }];
  });
  const { model, osVersion } = stretch.header.mac;
  const mac = { model: model && clean(model), osVersion: osVersion && clean(osVersion) };
  return filesOf(
    [{ ...stretch, header: { ...stretch.header, title: 'A recorded Mac', mac }, lines }],
    from,
    to,
  );
}

async function stretchIn(folder: string, run: number): Promise<Stretch | null> {
  try {
    const header = parseHeader(await readFile(join(folder, HEADER_FILE), 'utf8'), 'recent');
    const lines = linesIn(await readFile(join(folder, STEPS_FILE), 'utf8'));
    return { header, run, lines: lines.map((line) => ({ at: header.startedAt + line.t * 1000, line })) };
  } catch {
    // Deleted in the meantime, or begun on a full disk.
    return null;
  }
}

function filesOf(stretches: readonly Stretch[], from: number, to: number): RecordingFiles | null {
  const first = stretches[0]?.header;
  const last = stretches.at(-1);
  if (!first || !last) return null;
  const start = Math.max(from, first.startedAt);
  const end = Math.min(to, Math.max(last.header.endsAt, last.lines.at(-1)?.at ?? 0));
  if (end < start) return null;
  const rows = rowsOf(stretches, start, end).map((line) => `${JSON.stringify(line)}\n`);
  const header = {
    format: FORMAT,
    ...last.header,
    startedAt: new Date(start).toISOString(),
    endsAt: new Date(end).toISOString(),
    redacted: true,
  };
  const encoder = new TextEncoder();
  return {
    [HEADER_FILE]: encoder.encode(`${JSON.stringify(header, null, 2)}\n`),
    [STEPS_FILE]: encoder.encode(rows.join('')),
  };
}

/** What held at the start, then everything up to the end. What only repeats what holds is left out. */
function rowsOf(stretches: readonly Stretch[], start: number, end: number): readonly Line[] {
  const all = stretches.flatMap(({ lines, run }, nth) => {
    const before = stretches[nth - 1];
    return before && before.run !== run ? [...unwatched(before, lines), ...lines] : lines;
  });
  const held = lastAnswers(all.filter(({ at }) => at < start).map(({ line }) => line));
  const later = all.filter(({ at }) => at >= start && at <= end);
  const answers = new Map<string, string>();
  const isNews = (line: Line): boolean => {
    const question = questionOf(line);
    if (question === null) return true;
    const { t, ms, ...answer } = line;
    const text = JSON.stringify(answer);
    if (answers.get(question) === text) return false;
    answers.set(question, text);
    return true;
  };
  return [
    ...(isAsleepAt(all, start) ? [{ t: 0, event: 'suspend' }] : []),
    ...held.map((line) => ({ ...line, t: 0 })),
    ...inOrder(later).map(({ at, line }) => ({ ...line, t: Math.max(0, Math.round(at - start)) / 1000 })),
  ].filter(isNews);
}

const isAsleepAt = (lines: readonly Timed[], start: number): boolean =>
  lines.findLast(({ at, line }) => at < start && (line.event === 'suspend' || line.event === 'resume'))?.line
    .event === 'suspend';

/** A clock that was set back must not make a recording that cannot be played. */
function inOrder(lines: readonly Timed[]): readonly Timed[] {
  let last = 0;
  return lines.map(({ at, line }) => {
    last = Math.max(last, at);
    return { at: last, line };
  });
}

/** Between two runs of the program nobody looked. A player knows that only as sleep. */
function unwatched({ header, lines }: Stretch, next: readonly Timed[]): readonly Timed[] {
  const from = Math.max(header.endsAt, lines.at(-1)?.at ?? 0);
  const to = Math.max(from, next[0]?.at ?? from);
  const event = (at: number, name: string): Timed => ({ at, line: { t: 0, event: name } });
  return [event(from, 'not-watched'), event(from, 'suspend'), event(to, 'resume')];
}
