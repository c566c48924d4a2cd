import type { Chronicle } from '../history/chronicle.ts';
import { clip } from '../history/clip.ts';
import { sleepsOf } from './sleep.ts';
import type { ToldTime } from './told-time.ts';
import { type Bedtime, lastNight, type NightWindow } from './window.ts';
import { dayOf, hourOf } from './zone.ts';

const HOUR_MS = 3_600_000;
/** This long before bedtime it is evening: whoever begins to watch then wants to know of the night. */
const EVENING_MS = 4 * HOUR_MS;
/** Not watched for this long before the evening: then it is the watch's first night. */
const BEFORE_MS = 20 * HOUR_MS;
/** A first night may be told until this long after its end. */
const MORNING_MS = HOUR_MS;
/** Without a night, the hours before midnight are told as long as they are no longer ago than this. */
const HALF_DAY_MS = 12 * HOUR_MS;

export interface When {
  readonly now: number;
  readonly timeZone: string;
  readonly bedtime?: Bedtime;
}

/** A part of a history. Times in milliseconds since 1970. */
export type Between = (from: number, to: number) => Chronicle;

/** Hours of a history, and what they are called. */
export interface ToldHours {
  readonly chronicle: Chronicle;
  readonly time: ToldTime;
}

/**
 * The last night of a history, or of a recording: every surface tells this one. It begins at bedtime, but the first night
 * of a watch begins with the watch, when that was in the evening or later, and takes in what it saw of the first hour of the
 * morning. Where no night was watched it is the day so far, as `dayOrHalfDay` has it.
 */
export function toldNight(between: Between, { now, timeZone, bedtime }: When): ToldHours {
  const night = lastNight(now, timeZone, bedtime);
  const evening = night.from - EVENING_MS;
  const isFirst = firstSign(between(evening - BEFORE_MS, evening)) === undefined;
  const began = isFirst ? firstSign(between(evening, now)) : undefined;
  const first = began === undefined ? night : firstNight(between, { began, night, now });
  const chronicle = first && between(first.from, first.to);
  if (chronicle && isKnown(chronicle)) return { chronicle, time: 'night' };
  return dayOrHalfDay(between, now, timeZone);
}

/** Of today only what is known: its first hours may have been the night. Of the hours before midnight all twelve. */
function dayOrHalfDay(between: Between, now: number, timeZone: string): ToldHours {
  const midnight = hourOf(dayOf(now, timeZone), 0, timeZone);
  const halfDay = between(now - HALF_DAY_MS, now);
  if (knownSince(halfDay) < midnight) return { chronicle: halfDay, time: 'half-day' };
  const day = between(midnight, now);
  return { chronicle: clip(day, knownSince(day), now), time: 'today' };
}

/** What the hours of a watch are called that was begun and ended by hand. */
export function watchTime(from: number, to: number, timeZone: string): ToldTime {
  const night = lastNight(to, timeZone);
  return from < night.to && night.from < to ? 'night' : 'today';
}

/** Whether anything can be told of a night: someone was there to see, or the Mac is known to have slept. */
export const isKnown = (night: Chronicle): boolean => night.watched.length > 0 || sleepsOf(night).length > 0;

/** From when on anything can be told; the beginning, where nothing can. */
function knownSince(hours: Chronicle): number {
  const known = [...hours.watched, ...sleepsOf(hours)].map(({ from }) => from);
  return known.length > 0 ? Math.min(...known) : hours.from;
}

/** When someone was first there to see: at a sample, or when the Mac went to sleep. */
function firstSign({ from, to, watched, events }: Chronicle): number | undefined {
  const slept = events.filter(({ kind, at }) => kind === 'suspend' && at >= from && at <= to);
  const signs = [...watched.map((span) => span.from), ...slept.map(({ at }) => at)];
  return signs.length > 0 ? Math.min(...signs) : undefined;
}

interface First {
  readonly began: number;
  readonly night: NightWindow;
  readonly now: number;
}

/** Null: the watch began neither at night nor in the evening before. */
function firstNight(between: Between, { began, night, now }: First): NightWindow | null {
  const seen = between(night.to, night.to + MORNING_MS).watched.at(-1)?.to ?? night.to;
  const end = Math.min(now, seen);
  return began < Math.min(end, night.to) ? { from: began, to: end } : null;
}
