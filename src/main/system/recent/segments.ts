import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One stretch of the rolling recording: a folder of its own that is complete in itself. */
export interface Segment {
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** When the program that wrote it began to watch. */
  readonly run: number;
}

const NAME = /^(\d{10,15})-(\d{10,15})$/;

export const segmentName = ({ startedAt, run }: Omit<Segment, 'folder'>): string =>
  `${String(startedAt).padStart(13, '0')}-${String(run).padStart(13, '0')}`;

/** In order of time. What else lies in the folder is not ours. */
export function segmentsIn(folder: string): readonly Segment[] {
  return namesIn(folder)
    .flatMap((name) => {
      const [, startedAt, run] = NAME.exec(name) ?? [];
      if (startedAt === undefined || run === undefined) return [];
      return [{ folder: join(folder, name), startedAt: Number(startedAt), run: Number(run) }];
    })
    .toSorted((a, b) => a.startedAt - b.startedAt);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Nothing was ever recorded.
    return [];
  }
}

export interface Limits {
  /** Segments that ended before this are deleted, milliseconds since 1970. */
  readonly before: number;
  /** Those that begin later were written while the clock was wrong. */
  readonly after: number;
  readonly mostBytes: number;
}

/** Deletes the oldest segments, whole, until what is left is young and small enough. */
export function pruneSegments(folder: string, { before, after, mostBytes }: Limits): void {
  const segments = segmentsIn(folder);
  let bytes = 0;
  const kept = new Set<string>();
  for (const [nth, segment] of [...segments.entries()].toReversed()) {
    bytes += sizeOf(segment.folder);
    const endedAt = segments[nth + 1]?.startedAt ?? Number.POSITIVE_INFINITY;
    const isOfUse = endedAt >= before && segment.startedAt <= after;
    if (bytes <= mostBytes && isOfUse) kept.add(segment.folder);
  }
  for (const segment of segments) {
    if (!kept.has(segment.folder)) rmSync(segment.folder, { recursive: true, force: true });
  }
}

function sizeOf(folder: string): number {
  return namesIn(folder).reduce((sum, name) => sum + sizeOfFile(join(folder, name)), 0);
}

function sizeOfFile(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}
