import type { Night } from '../night/night.ts';
import { toldTimes } from '../text/en/told-time.ts';
import type { ViewSource } from '../view-source.ts';
import { type Tick, ticksOf } from './axis.ts';
import { type Timeline, timelineOf } from './timeline.ts';
import { clockTime } from './units.ts';

/** The night as it is drawn in the popover. */
export interface Tonight {
  readonly title: string;
  /** To the page that tells all of it. */
  readonly more: string;
  readonly sentence: string;
  readonly timeline: Timeline;
  readonly ticks: readonly Tick[];
  readonly start: string;
  /** "now" while the night is under way. */
  readonly end: string;
}

/** Its last sample may be this old. */
const UNDER_WAY_MS = 10 * 60_000;

/** Null: nothing is written down yet. */
export function tonightOf(
  view: Pick<ViewSource, 'state' | 'night' | 'chronicle' | 'timeZone'>,
): Tonight | null {
  const { night, chronicle, timeZone } = view;
  if (night === null || chronicle === null || chronicle.from >= chronicle.to) return null;
  const timeline = timelineOf(chronicle, night.stretches, timeZone);
  const { from, to } = timeline;
  const { title, underWay, more } = toldTimes[night.time];
  const isNow = isUnderWay(night, view.state?.at ?? null);
  return {
    title: isNow ? underWay : title,
    more,
    sentence: night.sentence,
    timeline,
    ticks: ticksOf(from, to, timeZone),
    start: clockTime(from, timeZone, from),
    end: isNow ? 'now' : clockTime(to, timeZone, to),
  };
}

const isUnderWay = ({ to }: Night, now: number | null): boolean => now !== null && now - to < UNDER_WAY_MS;
