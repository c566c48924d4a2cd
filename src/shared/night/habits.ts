import type { Loss } from './losses.ts';
import type { Night } from './night.ts';
import { lengthOf, within } from './spans.ts';
import { wallClock } from './zone.ts';

/** Any number here rests on so many nights at least. */
const LEAST_NIGHTS = 5;
/** An hour of a night counts from this on. */
const LEAST_SECONDS = 10 * 60;
const HOUR_MS = 3_600_000;

export interface HourSpeed {
  /** 0 to 23, by the clock. */
  readonly hour: number;
  /** Of a usual night. */
  readonly bytesPerHour: number;
  readonly nights: number;
}

export interface LostNights {
  readonly cause: Loss['cause'];
  readonly nights: number;
  readonly seconds: number;
}

export interface DaysLeft {
  readonly days: number;
  readonly nights: number;
}

/** What many nights have in common. A number without enough nights behind it is missing, never guessed. */
export interface Habits {
  /** Nights of which anything was recorded. */
  readonly nights: number;
  readonly speedByHour: readonly HourSpeed[];
  /** The worst first. Only nights in which something waited and was not finished. */
  readonly lost: readonly LostNights[];
  /** Until nothing is left, at the pace of a usual night. */
  readonly untilDone: DaysLeft | null;
}

/** Nights in order, the last one last. Null: too few of them. */
export function habitsOf(nights: readonly Night[], timeZone: string): Habits | null {
  const recorded = nights.filter((night) => night.unrecordedSeconds < (night.to - night.from) / 1000);
  if (recorded.length < LEAST_NIGHTS) return null;
  return {
    nights: recorded.length,
    speedByHour: speedByHour(recorded, timeZone),
    lost: lostNights(recorded),
    untilDone: untilDone(recorded),
  };
}

function speedByHour(nights: readonly Night[], timeZone: string): readonly HourSpeed[] {
  const speeds = new Map<number, number[]>();
  for (const night of nights) {
    for (const { hour, bytesPerHour } of hoursOf(night, timeZone)) {
      speeds.set(hour, [...(speeds.get(hour) ?? []), bytesPerHour]);
    }
  }
  return [...speeds]
    .filter(([, each]) => each.length >= LEAST_NIGHTS)
    .map(([hour, each]) => ({ hour, bytesPerHour: Math.round(median(each)), nights: each.length }))
    .toSorted((a, b) => a.hour - b.hour);
}

/** The hours of the clock in which a night uploaded for long enough, with the pace in them. */
function hoursOf({ from, to, stretches, uploads }: Night, timeZone: string) {
  const uploading = stretches.filter(({ cause }) => cause === 'uploading');
  const hours: { readonly hour: number; readonly bytesPerHour: number }[] = [];
  for (let start = from - (wallClock(from, timeZone) % HOUR_MS); start < to; start += HOUR_MS) {
    const time = [{ from: start, to: start + HOUR_MS }];
    const seconds = lengthOf(within(uploading, time));
    if (seconds < LEAST_SECONDS) continue;
    const bytes = within(uploads, time).map((part) => shareOf(part, uploads));
    if (bytes.includes(null)) continue;
    const sum = bytes.reduce<number>((all, each) => all + (each ?? 0), 0);
    if (bytes.length > 0 && sum === 0) continue;
    const hour = Math.floor((wallClock(start, timeZone) / HOUR_MS) % 24);
    hours.push({ hour, bytesPerHour: (sum * 3_600) / seconds });
  }
  return hours;
}

/** Of a step that reaches over the end of an hour, each hour has its part. */
function shareOf(part: Night['uploads'][number], uploads: Night['uploads']): number | null {
  const whole = uploads.find(({ from, to }) => from <= part.from && part.to <= to);
  if (part.bytes === null || !whole) return null;
  return (part.bytes * (part.to - part.from)) / (whole.to - whole.from);
}

function lostNights(nights: readonly Night[]): readonly LostNights[] {
  const losses = nights.flatMap(({ loss, leftAtEnd }) => (loss && leftAtEnd !== 0 ? [loss] : []));
  return [...Map.groupBy(losses, ({ cause }) => cause)]
    .map(([cause, each]) => ({
      cause,
      nights: each.length,
      seconds: each.reduce((sum, { seconds }) => sum + seconds, 0),
    }))
    .toSorted((a, b) => b.seconds - a.seconds);
}

/** Nights with nothing to do say nothing about the pace; those in which nothing moved do. */
function untilDone(nights: readonly Night[]): DaysLeft | null {
  const last = nights.at(-1);
  if (!last?.leftAtEnd) return null;
  const working = nights.filter(
    ({ itemsUploaded, leftAtEnd }) => itemsUploaded !== null && itemsUploaded + (leftAtEnd ?? 0) > 0,
  );
  if (working.length < LEAST_NIGHTS) return null;
  const bytes = working.flatMap(({ bytesUploaded }) => (bytesUploaded === null ? [] : [bytesUploaded]));
  // Items wait, so no bytes at all cannot be true.
  const byBytes = last.bytesLeftAtEnd && bytes.length === working.length;
  const left = byBytes ? last.bytesLeftAtEnd : last.leftAtEnd;
  const usual = median(byBytes ? bytes : working.map(({ itemsUploaded }) => itemsUploaded ?? 0));
  return left === null || usual === 0 ? null : { days: Math.ceil(left / usual), nights: working.length };
}

/** One night with a fast network, or without any, does not change what is usual. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}
