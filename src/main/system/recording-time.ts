import type { System } from './system.ts';

/** Clocks are put right by seconds now and then. By more than this, it was wrong, or is wrong now. */
export const SET_BACK_MS = 60_000;

/** Seconds since the start, never less than before: lines are in time order. A clock that is set back begins anew. */
export function stopwatch(inner: System): (wall: number) => number {
  const start = inner.now();
  let last = 0;
  return (wall) => {
    const seconds = Math.round(wall - start) / 1_000;
    last = last - seconds > SET_BACK_MS / 1_000 ? seconds : Math.max(last, seconds);
    return last;
  };
}

/** After so long without a question, the next one begins another look. */
const PAUSE_MS = 1_000;

export interface Looks {
  /** A question is asked. Gives from when on its answer holds, milliseconds since 1970. */
  readonly asked: () => number;
  readonly answered: () => void;
  /** Something happened, and a look may follow. */
  readonly happened: (at: number) => void;
}

/**
 * The answers of one look come over seconds, and hold from its beginning, as a player asks everything at one moment.
 * In whole seconds: a live look begins some milliseconds after the minute, and that of a player does not.
 */
export function looksOf(inner: System): Looks {
  const start = inner.now();
  let began = start;
  let lastAt = start;
  let open = 0;
  const happened = (at: number): void => {
    if (open === 0 && Math.abs(at - lastAt) >= PAUSE_MS) began = at;
    lastAt = at;
  };
  return {
    asked: () => {
      happened(inner.now());
      open += 1;
      return start + Math.floor((began - start) / 1_000) * 1_000;
    },
    answered: () => {
      open -= 1;
      lastAt = inner.now();
    },
    happened,
  };
}
