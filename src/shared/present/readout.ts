import type { Chronicle, Span } from '../history/chronicle.ts';
import type { Cause, Stretch } from '../night/stretches.ts';
import { nightTexts, otherNightText } from '../text/en/night.ts';
import { clockTime, items } from './units.ts';

/** What a timeline says of one moment, for the pointer and for the keyboard. */
export interface Readout {
  /** "02:31" */
  readonly time: string;
  /** What the upload did. */
  readonly what: string;
  /** "On battery, 71 %", "1,284 items left". Only what is known. */
  readonly details: readonly string[];
}

const words: { readonly [Each in 'asleep' | 'uploading' | 'idle' | 'not-recorded']: string } = {
  asleep: 'Asleep',
  uploading: 'Uploading',
  idle: 'Awake, nothing uploaded',
  'not-recorded': 'Not recorded',
};

/** `at`: milliseconds since 1970, within the chronicle. */
export function readoutAt(
  chronicle: Chronicle,
  stretches: readonly Stretch[],
  at: number,
  timeZone: string,
): Readout {
  const cause = stretches.find(({ from, to }) => from <= at && at < to)?.cause ?? 'not-recorded';
  const isDark = cause === 'asleep' || cause === 'not-recorded';
  return {
    time: clockTime(at, timeZone, at),
    what: whatOf(cause),
    // What was last seen before the Mac slept is not what was the case then.
    details: isDark ? [] : [powerOf(chronicle, at), leftOf(chronicle, at)].filter((part) => part !== null),
  };
}

function whatOf(cause: Cause): string {
  if (cause === 'asleep' || cause === 'uploading' || cause === 'idle' || cause === 'not-recorded') {
    return words[cause];
  }
  return `Paused: ${(nightTexts[cause] ?? otherNightText).name}`;
}

function powerOf({ tracks }: Chronicle, at: number): string | null {
  const power = valueAt(tracks.power, at) ?? null;
  const percent = valueAt(tracks.percent, at) ?? null;
  if (power === null) return null;
  return `${power === 'battery' ? 'On battery' : 'Plugged in'}${percent === null ? '' : `, ${percent} %`}`;
}

function leftOf({ counts }: Chronicle, at: number): string | null {
  const point = counts.findLast((one) => one.at <= at);
  return point ? `${items(point.left)} left` : null;
}

const valueAt = <Value>(spans: readonly Span<Value>[], at: number): Value | undefined =>
  spans.find(({ from, to }) => from <= at && at < to)?.value;
