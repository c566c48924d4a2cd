import type { SleepInterval } from '../../shared/night/sleep-interval.ts';
import { type Row, rowOf } from './row.ts';

export interface SleepLog {
  /** In order of time. */
  readonly intervals: readonly SleepInterval[];
  /** A sentence where the log, or a part of it, could not be used. Null: all of it could. */
  readonly notice: string | null;
}

const OTHER_CALENDAR =
  'The sleep log of this Mac is written in another calendar or with other digits, so Unstuck cannot use it.';

/**
 * Collects the sleeps that touch a span of time from the lines of `pmset -g log`. A sleep lasts until the next row that
 * tells of a wake: the lengths in the log are missing after a restart and wrong where rows are.
 */
export function sleepLogReader({ from, to }: { readonly from: number; readonly to: number }) {
  const intervals: SleepInterval[] = [];
  let open: Row | null = null;
  let isForeign = false;

  const close = (until: number | null): void => {
    if (open === null || (open.turn !== 'sleep' && open.turn !== 'dark-wake')) return;
    const { at, turn, reason, power, charge } = open;
    // An end before its beginning: someone set the clock meanwhile.
    const isReal = until === null || until > at;
    if (!isReal || at >= to || (until !== null && until <= from)) return;
    intervals.push({
      from: at,
      to: until,
      kind: turn,
      reason: turn === 'sleep' ? reason : null,
      power,
      charge,
    });
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
      close(open === null ? null : endOf(open, row));
      open = row;
      return true;
    },
    end: (): SleepLog => {
      close(open === null ? null : statedEnd(open));
      open = null;
      return {
        intervals: intervals.toSorted((a, b) => a.from - b.from),
        notice: isForeign ? OTHER_CALENDAR : null,
      };
    },
  };
}

/** Asleep twice in a row: the wake between them is missing, and the stated length is all that there is. */
function endOf(open: Row, next: Row): number {
  const stated = open.turn === 'sleep' && next.turn === 'sleep' ? statedEnd(open) : null;
  return stated !== null && stated < next.at ? stated : next.at;
}

const statedEnd = ({ at, seconds }: Row): number | null => (seconds === null ? null : at + seconds * 1000);
