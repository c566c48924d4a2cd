/** A time of day to choose. */
export interface ClockChoice {
  /** Since midnight. */
  readonly minutes: number;
  readonly text: string;
}

const HOUR = 60;
const HALF_HOURS = Array.from({ length: 48 }, (_, nth) => nth * 30);

/**
 * The times of a day, as every other time is shown: a browser's own time field follows a clock of its own. `now` is
 * among them, whichever it is.
 */
export function clockChoices(now?: number): readonly ClockChoice[] {
  const all = new Set(now === undefined ? HALF_HOURS : [...HALF_HOURS, now]);
  return [...all].toSorted((a, b) => a - b).map((minutes) => ({ minutes, text: clock(minutes) }));
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / HOUR)).padStart(2, '0')}:${String(minutes % HOUR).padStart(2, '0')}`;
