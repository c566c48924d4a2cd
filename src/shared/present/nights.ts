import type { Chronicle } from '../history/chronicle.ts';
import { type Night, nightOf } from '../night/night.ts';
import type { SleepInterval } from '../night/sleep-interval.ts';
import { type Timeline, timelineOf } from './timeline.ts';

/** One of several nights, drawn small. */
export interface SmallNight {
  /** The evening it began: "Sat 21 Nov". */
  readonly label: string;
  readonly night: Night;
  readonly timeline: Timeline;
}

export interface NightsOptions {
  readonly timeZone: string;
  readonly sleeps?: readonly SleepInterval[];
}

/** Nights as small multiples: seven, thirty or any number, each a chronicle from its evening to its morning. */
export function smallNights(
  nights: readonly Chronicle[],
  { timeZone, sleeps = [] }: NightsOptions,
): readonly SmallNight[] {
  const evening = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  });
  return nights.map((chronicle) => {
    const { from, to } = chronicle;
    const night = nightOf(chronicle, { from, to, sleeps, timeZone });
    const timeline = timelineOf(chronicle, night.stretches, timeZone);
    return { label: evening.format(from).replace(',', ''), night, timeline };
  });
}
