import { dayOf, daysLater, hourOf, wallClock } from './zone.ts';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/** The next moment, not this one, at which the clock on the wall shows so many minutes since midnight. */
export function nextTime(minutes: number, now: number, timeZone: string): number {
  const today = dayOf(now, timeZone);
  const at = hourOf(today, minutes / 60, timeZone);
  return at > now ? at : hourOf(daysLater(today, 1), minutes / 60, timeZone);
}

/** The last moment, perhaps this one, at which it did. */
export function lastTime(minutes: number, now: number, timeZone: string): number {
  const today = dayOf(now, timeZone);
  const at = hourOf(today, minutes / 60, timeZone);
  return at <= now ? at : hourOf(daysLater(today, -1), minutes / 60, timeZone);
}

/** Whether the clock on the wall is within hours that may pass midnight. Hours that end as they begin are none. */
export function isWithin(from: number, to: number, now: number, timeZone: string): boolean {
  const minutes = Math.floor(wallClock(now, timeZone) / MINUTE_MS) % DAY_MINUTES;
  return from <= to ? from <= minutes && minutes < to : minutes >= from || minutes < to;
}
