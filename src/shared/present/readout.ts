import type { Chronicle, Span } from '../history/chronicle.ts';
import { type Time, within } from '../night/spans.ts';
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

const NOT_RECORDED = 'Not recorded';

const words: { readonly [Each in 'asleep' | 'uploading' | 'idle' | 'not-recorded']: string } = {
  asleep: 'Asleep',
  uploading: 'Uploading',
  idle: 'Awake, nothing uploaded',
  'not-recorded': NOT_RECORDED,
};

/** All readouts of a time, ready to be looked up while a hand moves over it. */
export interface Readouts {
  readonly what: readonly Said[];
  /** Each tells one thing. In none of them: not known. */
  readonly details: readonly (readonly Said[])[];
}

type Said = Span<string>;

export function readoutsOf(chronicle: Chronicle, stretches: readonly Stretch[]): Readouts {
  // What was last seen before the Mac slept is not what was the case then.
  const seen = stretches.filter(({ cause }) => cause !== 'asleep' && cause !== 'not-recorded');
  const whileSeen = (said: readonly Said[]): readonly Said[] => seen.flatMap((time) => cut(said, time));
  return {
    what: stretches.map(({ from, to, cause }) => ({ from, to, value: whatOf(cause) })),
    details: [powerIn, offlineIn, leftIn].map((part) => whileSeen(part(chronicle))),
  };
}

/** `at`: milliseconds since 1970. */
export function readoutAt({ what, details }: Readouts, at: number, timeZone: string): Readout {
  return {
    time: clockTime(at, timeZone, at),
    what: valueAt(what, at) ?? NOT_RECORDED,
    details: details.flatMap((said) => valueAt(said, at) ?? []),
  };
}

function whatOf(cause: Cause): string {
  if (cause === 'asleep' || cause === 'uploading' || cause === 'idle' || cause === 'not-recorded') {
    return words[cause];
  }
  return `Paused: ${(nightTexts[cause] ?? otherNightText).name}`;
}

function powerIn({ tracks }: Chronicle): readonly Said[] {
  return tracks.power.flatMap(({ from, to, value: power }): readonly Said[] => {
    if (power === null) return [];
    const source = power === 'battery' ? 'On battery' : 'Plugged in';
    const percents = cut(tracks.percent, { from, to }).map(({ value, ...time }) => ({
      ...time,
      value: value === null ? source : `${source}, ${value} %`,
    }));
    return [...percents, { from, to, value: source }];
  });
}

/** To be online is no news. */
const offlineIn = ({ tracks }: Chronicle): readonly Said[] =>
  tracks.online.flatMap(({ from, to, value }) => (value === false ? [{ from, to, value: 'Offline' }] : []));

/** While nobody could count, the last count says nothing. */
function leftIn({ counts, counted, to }: Chronicle): readonly Said[] {
  const held = counts.map(({ at, left }, nth) => ({
    from: at,
    to: counts[nth + 1]?.at ?? to,
    value: `${items(left)} left`,
  }));
  return within(held, counted);
}

const cut = <Value>(spans: readonly Span<Value>[], time: Time): readonly Span<Value>[] =>
  spans
    .filter(({ from, to }) => from < time.to && to > time.from)
    .map(({ from, to, value }) => ({
      from: Math.max(from, time.from),
      to: Math.min(to, time.to),
      value,
    }));

/** The first that was said of a moment. */
const valueAt = (spans: readonly Said[], at: number): string | undefined =>
  spans.find(({ from, to }) => from <= at && at < to)?.value;
