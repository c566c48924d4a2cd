import type { Chronicle, CountPoint } from '../history/chronicle.ts';
import { trackNames } from '../history/compress.ts';
import { jsonText, withoutControls } from './plain.ts';

/** One line of `unstuck history`. */
export interface HistoryRow {
  /** Milliseconds since 1970. */
  readonly from: number;
  /** Null: it did not last. */
  readonly until: number | null;
  readonly kind: 'state' | 'count' | 'event';
  readonly name: string;
  /** Null: not known. */
  readonly value: string | number | boolean | null;
}

const counted = ['left', 'bytesLeft', 'uploaded', 'failed'] as const satisfies readonly (keyof CountPoint)[];

type State = HistoryRow & { readonly until: number };

/** Turns chronicles that follow each other into rows, so that a year need not be held at once. */
export interface HistoryRows {
  /** The rows that are complete by the end of this chronicle. */
  readonly next: (chronicle: Chronicle) => readonly HistoryRow[];
  /** What still held at the end of the last one. */
  readonly rest: () => readonly HistoryRow[];
}

export function historyRows(): HistoryRows {
  let open: readonly State[] = [];
  let point: CountPoint | null = null;
  return {
    next: (chronicle) => {
      const joined = joinStates(open, statesOf(chronicle));
      open = joined.filter(({ until }) => until === chronicle.to);
      const done = joined.filter(({ until }) => until !== chronicle.to);
      const counts: HistoryRow[] = [];
      for (const now of chronicle.counts) {
        counts.push(...countRows(point, now));
        point = now;
      }
      return inOrder([...done, ...counts, ...eventRows(chronicle)]);
    },
    rest: () => inOrder(open),
  };
}

function statesOf({ tracks, watched }: Chronicle): readonly State[] {
  const states = trackNames.flatMap((name) =>
    tracks[name].map(({ from, to, value }): State => {
      const shown = typeof value === 'object' && value !== null ? value.join(' ') : value;
      return { from, until: to, kind: 'state', name, value: shown };
    }),
  );
  return [
    ...watched.map(
      ({ from, to }): State => ({ from, until: to, kind: 'state', name: 'watched', value: true }),
    ),
    ...states,
  ];
}

/** A state that goes on where the chronicle before ended is one state. */
function joinStates(open: readonly State[], now: readonly State[]): readonly State[] {
  const goesOn = (state: State): State | undefined =>
    open.find(
      ({ until, name, value }) => until === state.from && name === state.name && value === state.value,
    );
  const before = new Set<State>();
  const joined = now.map((state) => {
    const earlier = goesOn(state);
    if (earlier) before.add(earlier);
    return earlier ? { ...state, from: earlier.from } : state;
  });
  return [...open.filter((state) => !before.has(state)), ...joined];
}

function countRows(before: CountPoint | null, now: CountPoint): readonly HistoryRow[] {
  const changed = counted.filter((name) => before?.[name] !== now[name]);
  return changed.map((name) => ({ from: now.at, until: null, kind: 'count', name, value: now[name] }));
}

/** A chronicle also tells of the last sleep before it. */
function eventRows({ from, to, events }: Chronicle): readonly HistoryRow[] {
  return events
    .filter(({ at }) => at >= from && at < to)
    .map(({ at, kind, detail }) => ({ from: at, until: null, kind: 'event', name: kind, value: detail }));
}

const inOrder = (rows: readonly HistoryRow[]): readonly HistoryRow[] =>
  rows.toSorted((a, b) => ended(a) - ended(b));

const ended = ({ from, until }: HistoryRow): number => until ?? from;

export const HISTORY_COLUMNS = ['from', 'until', 'kind', 'name', 'value'] as const;

export function historyCsv({ from, until, kind, name, value }: HistoryRow): string {
  return [iso(from), until === null ? '' : iso(until), kind, name, value ?? ''].map(cell).join(',');
}

export function historyJson({ from, until, ...rest }: HistoryRow): string {
  return jsonText({ from: iso(from), until: until === null ? null : iso(until), ...rest });
}

const iso = (at: number): string => new Date(at).toISOString();

/** As in RFC 4180. */
function cell(value: string | number | boolean): string {
  const text = String(value)
    .split(/(\r?\n)/)
    .map((part, place) => (place % 2 === 1 ? part : withoutControls(part)))
    .join('');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
