import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { assemble, type CountRow, type SpanRow, sleepEvents } from '../../shared/history/assemble.ts';
import type { Chronicle, EventKind, HistoryEvent } from '../../shared/history/chronicle.ts';
import { GAP_MS, LONGEST_RUN_MS } from '../../shared/history/compress.ts';
import type { RunRow } from '../../shared/history/pieces.ts';
import { decoders, isTrack, numberOrNull } from './values.ts';

type Row = Readonly<Record<string, SQLOutputValue>>;

/** What touches a span of time began after this much before it. */
const REACH_MS = LONGEST_RUN_MS + 2 * GAP_MS;

const RUNS = 'SELECT id, from_at, to_at FROM watched WHERE from_at BETWEEN ? AND ? ORDER BY from_at';
/** Samples after a suspend say that it is over, however long ago they were. */
const RUN_BEFORE = 'SELECT id, from_at, to_at FROM watched WHERE from_at < ? ORDER BY from_at DESC LIMIT 1';
const SPANS = `
  SELECT run, track, from_at, to_at, value FROM spans
  WHERE from_at BETWEEN ? AND ? AND (to_at IS NULL OR to_at > ?) ORDER BY from_at`;
const COUNTS = `
  SELECT run, at, left, bytes_left, uploaded, failed FROM counts WHERE at BETWEEN ? AND ? ORDER BY at`;
const EVENTS = 'SELECT at, kind, detail FROM events WHERE at BETWEEN ? AND ? ORDER BY at, id';
const EVENT_BEFORE = 'SELECT at, kind, detail FROM events WHERE kind = ? AND at < ? ORDER BY at DESC LIMIT 1';
const EVENT_AFTER = 'SELECT at, kind, detail FROM events WHERE kind = ? AND at > ? ORDER BY at LIMIT 1';

/** By number and not by time: a clock can be set back between a mark and its end. */
const MARKS = `SELECT at, kind, detail FROM events WHERE kind IN ('tried', 'untried') AND at >= ? ORDER BY id`;

/** Reads by primary keys and indexes only, so that the cost grows with the changes in this span of time alone. */
export function readChronicle(database: DatabaseSync, from: number, to: number): Chronicle {
  const rows = (sql: string, ...values: readonly (string | number)[]): readonly Row[] =>
    database.prepare(sql).all(...values);
  const start = from - REACH_MS;
  const around = sleepEvents.flatMap((kind) => [
    ...rows(EVENT_BEFORE, kind, from),
    ...rows(EVENT_AFTER, kind, to),
  ]);
  return assemble(
    {
      runs: [...rows(RUN_BEFORE, start), ...rows(RUNS, start, to + GAP_MS)].map(runRow),
      spans: rows(SPANS, start, to, from).flatMap(spanRow),
      counts: rows(COUNTS, start, to).map(countRow),
      events: [...around, ...rows(EVENTS, from, to)].map(eventRow),
    },
    from,
    to,
  );
}

export const readMarks = (database: DatabaseSync, from: number): readonly HistoryEvent[] =>
  database.prepare(MARKS).all(from).map(eventRow);

function runRow({ id, from_at, to_at }: Row): RunRow {
  return { id: Number(id), from: Number(from_at), to: Number(to_at) };
}

function spanRow({ run, track, from_at, to_at, value }: Row): readonly SpanRow[] {
  const name = String(track);
  if (!isTrack(name)) return [];
  const decoded = decoders[name](value ?? null);
  return [{ run: Number(run), track: name, from: Number(from_at), to: numberOrNull(to_at), value: decoded }];
}

function countRow({ run, at, left, bytes_left, uploaded, failed }: Row): CountRow {
  return {
    run: Number(run),
    at: Number(at),
    left: Number(left),
    bytesLeft: numberOrNull(bytes_left),
    uploaded: numberOrNull(uploaded),
    failed: numberOrNull(failed),
  };
}

/** Kinds are written by this program alone; one that this version does not know does no harm. */
function eventRow({ at, kind, detail }: Row): HistoryEvent {
  return { at: Number(at), kind: String(kind) as EventKind, detail: detail === null ? null : String(detail) };
}
