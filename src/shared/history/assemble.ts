import type { Chronicle, CountPoint, HistoryEvent, Span, TrackName, Tracks } from './chronicle.ts';
import { GAP_MS, isSame, type SpanValue, samePoint } from './compress.ts';
import { holdsIn, type Piece, piecesOf, type RunRow, within } from './pieces.ts';

/** `to` is null while the value holds until the end of its run. */
export interface SpanRow {
  readonly run: number;
  readonly track: TrackName;
  readonly from: number;
  readonly to: number | null;
  /** Of this track's type. */
  readonly value: Tracks[TrackName];
}

export interface CountRow extends CountPoint {
  readonly run: number;
}

/** What is stored around a span of time, each list in order of time. */
export interface Rows {
  readonly runs: readonly RunRow[];
  readonly spans: readonly SpanRow[];
  readonly counts: readonly CountRow[];
  readonly events: readonly HistoryEvent[];
}

/** A sleep may begin before a span of time and end after it. */
export const sleepEvents = ['suspend', 'resume'] as const;

/** Makes a chronicle of stored rows, whatever else they hold. */
export function assemble({ runs, spans, counts, events }: Rows, from: number, to: number): Chronicle {
  const whole = piecesOf(runs);
  const pieces = within(whole, from, to);
  const byRun = Map.groupBy(pieces, ({ run }) => run);
  const byTrack = Map.groupBy(spans, ({ track }) => track);
  const track = <Name extends TrackName>(name: Name) =>
    trackOf(byTrack.get(name) ?? [], byRun) as readonly Span<Tracks[Name]>[];

  const told = eventsOf(events, runs, from, to);
  const last = whole.findLast((piece) => piece.to <= from);
  const dozed = last && sleptSince(told, last.to, from) ? last.run : null;

  return {
    from,
    to,
    watched: joined(pieces.map((piece) => ({ from: piece.from, to: piece.to, value: true as const }))),
    tracks: {
      verdict: track('verdict'),
      headline: track('headline'),
      findings: track('findings'),
      power: track('power'),
      percent: track('percent'),
      online: track('online'),
      photosOpen: track('photosOpen'),
    },
    counts: countsOf(counts, byRun, from, dozed),
    counted: countedIn(pieces, counts),
    events: told,
  };
}

function trackOf(
  rows: readonly SpanRow[],
  byRun: ReadonlyMap<number, readonly Piece[]>,
): readonly Span<Tracks[TrackName]>[] {
  const clipped = rows.flatMap((row) =>
    (byRun.get(row.run) ?? []).map((piece) => ({
      from: Math.max(row.from, piece.from),
      to: Math.min(row.to ?? piece.to, piece.to),
      value: row.value,
    })),
  );
  return joined(clipped.toSorted((a, b) => a.from - b.from));
}

/** One span where the next begins with the same value. */
function joined<Value extends SpanValue>(spans: readonly Span<Value>[]): readonly Span<Value>[] {
  const whole: Span<Value>[] = [];
  for (const span of spans) {
    if (span.from >= span.to) continue;
    const last = whole.at(-1);
    if (last?.to === span.from && isSame(last.value, span.value)) {
      whole[whole.length - 1] = { ...last, to: span.to };
    } else whole.push(span);
  }
  return whole;
}

function countsOf(
  rows: readonly CountRow[],
  byRun: ReadonlyMap<number, readonly Piece[]>,
  from: number,
  dozed: number | null,
): readonly CountPoint[] {
  const points: CountPoint[] = [];
  for (const { run, at, ...point } of rows) {
    const holds = (byRun.get(run) ?? []).some((piece) => holdsIn(piece, at, from));
    if (!holds && !(run === dozed && at <= from)) continue;
    const now = { at: Math.max(at, from), ...point };
    // Of several from before, the last one is what was the case.
    if (points.length === 1 && now.at === from) points.pop();
    if (!samePoint(points.at(-1) ?? null, now)) points.push(now);
  }
  return points;
}

/** A run ends where items can no longer be counted, so its first count is the only edge within it. */
function countedIn(pieces: readonly Piece[], counts: readonly CountRow[]): readonly Span<true>[] {
  const first = new Map<number, number>();
  for (const { run, at } of counts) first.set(run, Math.min(at, first.get(run) ?? Infinity));
  return joined(
    pieces.map(({ run, from, to }) => ({
      from: Math.max(from, first.get(run) ?? Infinity),
      to,
      value: true as const,
    })),
  );
}

function eventsOf(
  events: readonly HistoryEvent[],
  runs: readonly RunRow[],
  from: number,
  to: number,
): readonly HistoryEvent[] {
  const sorted = events.toSorted((a, b) => a.at - b.at);
  const before = sorted.filter(({ at }) => at < from);
  const after = sorted.filter(({ at }) => at > to);
  const told = [
    ...sleepEvents.map((kind) => before.findLast((event) => event.kind === kind)),
    ...sorted.filter(({ at }) => at >= from && at <= to),
    ...sleepEvents.map((kind) => after.find((event) => event.kind === kind)),
  ]
    .filter((event) => event !== undefined)
    .toSorted((a, b) => a.at - b.at);
  return told.filter((event) => !isOver(event, told, runs, from));
}

/** Whether the Mac went to sleep right after it was last seen, and slept on until `from`: nothing is uploaded meanwhile. */
export function sleptSince(events: readonly HistoryEvent[], seen: number, from: number): boolean {
  const last = events.findLast(({ at, kind }) => at < from && sleepEvents.some((sleep) => sleep === kind));
  return last?.kind === 'suspend' && last.at - seen <= GAP_MS;
}

/** A sleep from before whose end nobody noted was over when the next samples were taken. */
export function isOver(
  { kind, at }: HistoryEvent,
  told: readonly HistoryEvent[],
  runs: readonly { readonly from: number }[],
  from: number,
): boolean {
  if (kind !== 'suspend' || at >= from) return false;
  const next = told.find((event) => event.at > at && sleepEvents.some((sleep) => sleep === event.kind));
  return next?.kind !== 'resume' && runs.some((run) => run.from > at && run.from < from);
}
