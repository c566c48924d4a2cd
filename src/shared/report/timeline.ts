import type { Chronicle } from '../history/chronicle.ts';
import { clip } from '../history/clip.ts';
import { nightOf } from '../night/night.ts';
import type { SleepInterval } from '../night/sleep-interval.ts';
import type { Time } from '../night/spans.ts';
import { type Cause, type Stretch as NightStretch, secondsOf } from '../night/stretches.ts';
import { dayOf, daysLater, hourOf } from '../night/zone.ts';
import { type Lane as FullLane, timelineOf } from '../present/timeline.ts';
import { isRuleId } from '../rules/index.ts';
import type { Day, Lane, LaneBlock, Stretch, Timeline } from './happened.ts';
import { instant } from './instant.ts';

/** As long as its hours can be told apart on a page. */
const LONGEST_CHART_MS = 48 * 3_600_000;
const MOST_STRETCHES = 24;
/** Of the width: a few minutes of a day. What is shorter cannot be seen, and would only make the report long. */
const COLUMNS = 288;
const PARTS_OF_DAY = 48;

export interface Told {
  readonly chronicle: Chronicle;
  readonly sleeps: readonly SleepInterval[];
  readonly timeZone: string;
}

export function timelineIn({ chronicle, sleeps, timeZone }: Told): Timeline {
  const { from, to } = chronicle;
  const night = nightOf(chronicle, { from, to, sleeps, timeZone });
  const { stretches } = night;
  const isShort = to - from <= LONGEST_CHART_MS;
  const kept = isShort ? longest(stretches) : [];
  return {
    from: instant(from),
    to: instant(to),
    asleepSeconds: Math.round(night.asleepSeconds),
    notRecordedSeconds: Math.round(night.unrecordedSeconds),
    itemsUploaded: night.itemsUploaded,
    bytesUploaded: night.bytesUploaded,
    lanes: isShort ? timelineOf(chronicle, stretches, timeZone).lanes.map(laneOf) : [],
    stretches: kept.map(stretchOf),
    stretchesLeftOut: isShort ? stretches.length - kept.length : 0,
    days: isShort ? [] : daysOf({ chronicle, sleeps, timeZone }),
  };
}

const stretchOf = ({ from, to, cause }: NightStretch): Stretch => ({
  from: instant(from),
  to: instant(to),
  cause,
});

/** In order of time. */
function longest(stretches: readonly NightStretch[]): readonly NightStretch[] {
  if (stretches.length <= MOST_STRETCHES) return stretches;
  const byLength = stretches.toSorted((a, b) => b.to - b.from - (a.to - a.from));
  return byLength.slice(0, MOST_STRETCHES).toSorted((a, b) => a.from - b.from);
}

function laneOf({ id, label, text, blocks }: FullLane): Lane {
  return { id, label, text, blocks: blocks.length <= COLUMNS ? blocks.map(tidy) : visible(blocks) };
}

const fraction = (value: number): number => Math.round(value * 10_000) / 10_000;

const tidy = ({ start, end, height, value }: LaneBlock): LaneBlock => ({
  start: fraction(start),
  end: fraction(end),
  height: fraction(height),
  value,
});

/** One block a column: that which fills most of it. */
function visible(blocks: readonly LaneBlock[]): readonly LaneBlock[] {
  const best = new Map<number, { readonly block: LaneBlock; readonly share: number }>();
  for (const block of blocks) {
    const last = Math.min(COLUMNS - 1, Math.ceil(block.end * COLUMNS) - 1);
    for (let column = Math.floor(block.start * COLUMNS); column <= last; column += 1) {
      const share = Math.min(block.end, (column + 1) / COLUMNS) - Math.max(block.start, column / COLUMNS);
      if (share > (best.get(column)?.share ?? 0)) best.set(column, { block, share });
    }
  }
  return [...best]
    .toSorted(([a], [b]) => a - b)
    .map(([column, { block }]) => tidy({ ...block, start: column / COLUMNS, end: (column + 1) / COLUMNS }));
}

/** By the calendar of the Mac. Of the first and the last day only a part may lie in the window. */
function daysOf({ chronicle, sleeps, timeZone }: Told): readonly Day[] {
  const days: Day[] = [];
  let day = dayOf(chronicle.from, timeZone);
  let midnight = hourOf(day, 0, timeZone);
  while (midnight < chronicle.to) {
    const next = daysLater(day, 1);
    const whole = { from: midnight, to: hourOf(next, 0, timeZone) };
    const [from, to] = [Math.max(chronicle.from, whole.from), Math.min(chronicle.to, whole.to)];
    // A zone may leave out a whole day.
    if (from < to) days.push(dayTold({ chronicle: clip(chronicle, from, to), sleeps, timeZone }, whole));
    [day, midnight] = [next, whole.to];
  }
  return days;
}

function dayTold({ chronicle, sleeps, timeZone }: Told, whole: Time): Day {
  const { from, to } = chronicle;
  const { stretches, itemsUploaded } = nightOf(chronicle, { from, to, sleeps, timeZone });
  const seconds = (is: (cause: Cause) => boolean): number => Math.round(secondsOf(stretches, is));
  const edge = (nth: number): number => whole.from + ((whole.to - whole.from) * nth) / PARTS_OF_DAY;
  return {
    from: instant(from),
    to: instant(to),
    itemsUploaded,
    asleepSeconds: seconds((cause) => cause === 'asleep'),
    pausedSeconds: seconds(isRuleId),
    notRecordedSeconds: seconds((cause) => cause === 'not-recorded'),
    mostly: mostly(stretches, from, to) ?? 'not-recorded',
    parts: Array.from({ length: PARTS_OF_DAY }, (_, part) => mostly(stretches, edge(part), edge(part + 1))),
  };
}

/** What filled most of a time. Null: none of it lies in the window. */
function mostly(stretches: readonly NightStretch[], from: number, to: number): Cause | null {
  const sums = new Map<Cause, number>();
  for (const stretch of stretches) {
    if (stretch.to <= from || stretch.from >= to) continue;
    const length = Math.min(stretch.to, to) - Math.max(stretch.from, from);
    sums.set(stretch.cause, (sums.get(stretch.cause) ?? 0) + length);
  }
  const [first] = [...sums].toSorted(([, a], [, b]) => b - a);
  return first?.[0] ?? null;
}
