import { assemble, type CountRow, type SpanRow } from './assemble.ts';
import type { Chronicle, Entry, HistoryEvent } from './chronicle.ts';
import { type Change, type Run, step } from './compress.ts';
import type { RunRow } from './pieces.ts';

export interface ChronicleCollector {
  readonly add: (entry: Entry) => void;
  readonly event: (event: HistoryEvent) => void;
  readonly chronicle: (from: number, to: number) => Chronicle;
}

/** A history that is kept nowhere: for a replay, and for a watch without a folder to write to. */
export function collectChronicle(): ChronicleCollector {
  const runs: RunRow[] = [];
  const spans: SpanRow[] = [];
  const counts: CountRow[] = [];
  const events: HistoryEvent[] = [];
  let run: Run | null = null;

  const apply = (change: Change): void => {
    const id = runs.length;
    const last = runs.at(-1);
    if (change.kind === 'begin') runs.push({ id: id + 1, from: change.at, to: change.at });
    else if (change.kind === 'seen' && last) runs[id - 1] = { ...last, to: change.at };
    else if (change.kind === 'close') close(spans, change);
    else if (change.kind === 'open') {
      const { kind, ...opened } = change;
      replace(
        spans,
        { run: id, to: null, ...opened },
        ({ track, from }) => track === change.track && from === change.from,
      );
    } else if (change.kind === 'count') {
      replace(counts, { run: id, ...change.point }, ({ at }) => at === change.point.at);
    }
  };

  return {
    add: (entry) => {
      const next = step(run, entry);
      run = next.run;
      next.changes.forEach(apply);
    },
    event: (event) => {
      events.push(event);
    },
    chronicle: (from, to) => {
      const inTime = counts.toSorted((a, b) => a.at - b.at);
      return assemble({ runs, spans, counts: inTime, events }, from, to);
    },
  };
}

function close(spans: SpanRow[], { track, from, to }: Change & { readonly kind: 'close' }): void {
  const place = spans.findLastIndex((span) => span.track === track && span.from === from);
  const span = spans[place];
  if (span) spans[place] = { ...span, to };
}

/** Puts a row in the place of the run's own that it repeats, or at the end. */
function replace<Row extends { readonly run: number }>(
  rows: Row[],
  row: Row,
  isOld: (row: Row) => boolean,
): void {
  const place = rows.findLastIndex((old) => old.run === row.run && isOld(old));
  if (place < 0) rows.push(row);
  else rows[place] = row;
}
