import type { Chronicle } from '../history/chronicle.ts';
import { neverWaited } from '../night/emptied.ts';
import { type Night, nightOf } from '../night/night.ts';
import type { SleepInterval } from '../night/sleep-interval.ts';
import { isRuleId } from '../rules/index.ts';
import { lossName } from './loss-name.ts';
import { type Timeline, timelineOf } from './timeline.ts';
import { duration, items, weekdayDate } from './units.ts';

/** One of several nights, drawn small. */
export interface SmallNight {
  /** The evening it began: "Sat 21 Nov". */
  readonly label: string;
  readonly night: Night;
  readonly timeline: Timeline;
}

/** What a night came to, in a few words. Empty: nothing stood in the way. */
export function cameTo({ emptied, counted, failedAtEnd, loss, comparing }: Night): string {
  const went = comparing ? 'compared or uploaded' : 'uploaded';
  if (emptied?.how === 'uploaded')
    return failedAtEnd ? `All but ${items(failedAtEnd)} ${went}` : `All ${went}`;
  // A Mac without work may sleep. The wrong library, say, matters all the same.
  if (emptied !== null && !isRuleId(loss?.cause ?? ''))
    return neverWaited(emptied, counted) ? 'Nothing was waiting' : 'Nothing left at the last count';
  return loss === null ? '' : `${lossName(loss.cause)} ${duration(loss.seconds)}`;
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
  return nights.map((chronicle) => {
    const { from, to } = chronicle;
    const night = nightOf(chronicle, { from, to, sleeps, timeZone });
    const timeline = timelineOf(chronicle, night.stretches, timeZone);
    return { label: weekdayDate(from, timeZone), night, timeline };
  });
}
