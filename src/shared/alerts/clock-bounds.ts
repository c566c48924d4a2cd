const HOUR_MS = 3_600_000;
/** The longest snooze lasts until the next morning, which may be one hour more than a day away. */
const LONGEST_SNOOZE_MS = 25 * HOUR_MS;

/** When alerts are silent no longer; null: they are not silent. A snooze that a wrong clock began may seem to last for months. */
export function snoozeLeft(until: number | null, now: number): number | null {
  return until !== null && now < until && until - now <= LONGEST_SNOOZE_MS ? until : null;
}

/**
 * The morning that is done with. One that is still to come was told by a clock that was ahead; by an hour or less, it is the
 * one that comes now.
 */
export function doneMorning(summarized: number, now: number, morning: number): number {
  return summarized - now < HOUR_MS ? summarized : morning;
}
