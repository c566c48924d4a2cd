import { type Day, dayOf, daysLater, hourOf } from './zone.ts';

/** When a night begins and ends, in hours of the clock. */
export interface Bedtime {
  readonly from: number;
  readonly to: number;
}

/** Milliseconds since 1970. */
export interface NightWindow {
  readonly from: number;
  readonly to: number;
}

export const usualBedtime: Bedtime = { from: 22, to: 7 };

/**
 * The night that begins in the evening of this day: nine hours by the clock, so eight or ten when summer time begins or
 * ends in it.
 */
export function nightWindow(evening: Day, timeZone: string, bedtime: Bedtime = usualBedtime): NightWindow {
  const morning = bedtime.to > bedtime.from ? evening : daysLater(evening, 1);
  return { from: hourOf(evening, bedtime.from, timeZone), to: hourOf(morning, bedtime.to, timeZone) };
}

/** The night that began last. While it lasts, as far as it has come. */
export function lastNight(now: number, timeZone: string, bedtime: Bedtime = usualBedtime): NightWindow {
  const today = dayOf(now, timeZone);
  const tonight = nightWindow(today, timeZone, bedtime);
  const { from, to } = tonight.from < now ? tonight : nightWindow(daysLater(today, -1), timeZone, bedtime);
  return { from, to: Math.min(to, now) };
}

/** The last so many nights, the oldest first. */
export function lastNights(
  now: number,
  timeZone: string,
  nights: number,
  bedtime: Bedtime = usualBedtime,
): readonly NightWindow[] {
  const last = lastNight(now, timeZone, bedtime);
  const evening = dayOf(last.from, timeZone);
  const earlier = Array.from({ length: nights - 1 }, (_, nth) =>
    nightWindow(daysLater(evening, nth + 1 - nights), timeZone, bedtime),
  );
  return [...earlier, last];
}
