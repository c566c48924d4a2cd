import type { SleepInterval } from '../../shared/night/sleep-interval.ts';
import { type Row, rowOf } from './row.ts';

export interface SleepLog {
  /** In order of time. */
  readonly intervals: readonly SleepInterval[];
  /** A sentence where the log, or a part of it, could not be used. Null: all of it could. */
  readonly notice: string | null;
}

/** Milliseconds since 1970. */
interface Span {
  readonly from: number;
  readonly to: number;
}

const OTHER_CALENDAR =
  'The sleep log of this Mac is written in another calendar or with other digits, so Unstuck cannot use it.';

/**
 * Collects the sleeps that touch a span of time from the lines of `pmset -g log`. A sleep lasts until the next row that
 * tells of a wake: the lengths in the log are missing after a restart and wrong where rows are.
 */
export function sleepLogReader(span: Span) {
  const intervals: SleepInterval[] = [];
  let open: Row | null = null;
  let isForeign = false;

  const close = (next: Row | null): void => {
    const interval = open && intervalOf(open, next === null ? statedEnd(open) : endOf(open, next));
    if (interval && touches(interval, span)) intervals.push(interval);
    open = next;
  };

  return {
    /** True: the line was of use. */
    take: (line: string): boolean => {
      const row = rowOf(line);
      if (row === null) return false;
      if (row === 'other-calendar') {
        // One of them says it all: a whole log of them is nothing to keep.
        const isFirst = !isForeign;
        isForeign = true;
        return isFirst;
      }
      close(row);
      return true;
    },
    end: (): SleepLog => {
      close(null);
      return {
        intervals: intervals.toSorted((a, b) => a.from - b.from),
        notice: isForeign ? OTHER_CALENDAR : null,
      };
    },
  };
}

/** Null: awake, or an end before its beginning, as someone set the clock meanwhile. */
function intervalOf({ at, turn, reason, power, charge }: Row, until: number | null): SleepInterval | null {
  if (turn !== 'sleep' && turn !== 'dark-wake') return null;
  if (until !== null && until <= at) return null;
  return { from: at, to: until, kind: turn, reason: turn === 'sleep' ? reason : null, power, charge };
}

const touches = (interval: SleepInterval, { from, to }: Span): boolean =>
  interval.from < to && (interval.to === null || interval.to > from);

/** Asleep twice in a row: the wake between them is missing, and the stated length is all that there is. */
function endOf(open: Row, next: Row): number {
  const stated = open.turn === 'sleep' && next.turn === 'sleep' ? statedEnd(open) : null;
  return stated !== null && stated < next.at ? stated : next.at;
}

const statedEnd = ({ at, seconds }: Row): number | null => (seconds === null ? null : at + seconds * 1000);
