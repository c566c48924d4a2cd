import type { State, Verdict } from '../diagnosis.ts';
import type { Chronicle, Entry } from '../history/chronicle.ts';
import { entryOf } from '../history/entry.ts';
import { type Sleep, sleepsOf } from '../night/sleep.ts';
import { ruleOf } from '../rules/index.ts';
import { throughSleep } from './lanes.ts';
import { generalSentences } from './sentences.ts';
import { bytes, clockTime, duration, items } from './units.ts';

/** How one Mac stood at its last sample, for programs that watch many Macs. Null: not known. */
export interface Status extends Entry {
  /** Since when the verdict held, as far as is known, milliseconds since 1970. */
  readonly since: number;
  /** In the 24 hours before the last sample. */
  readonly asleepSeconds: number | null;
}

const DAY_MS = 24 * 3_600_000;

/** One look as a status: it knows nothing of before. */
export function statusOfLook(state: State): Status {
  return { ...withoutNotes(entryOf(state)), since: state.at, asleepSeconds: null };
}

/** The last sample as a status, with what the chronicle until then tells of before. */
export function statusOf(latest: Entry, chronicle: Chronicle): Status {
  const sleeps = sleepsOf(chronicle);
  const { at, verdict } = latest;
  // What the last sample changed has not lasted yet, so the chronicle has no span of it.
  const held = throughSleep([...chronicle.tracks.verdict, { from: at, to: at, value: verdict }], sleeps);
  return {
    ...withoutNotes(latest),
    since: held.at(-1)?.from ?? at,
    asleepSeconds: sleptSince(sleeps, at - DAY_MS),
  };
}

/** The history keeps one note for the sake of its counts; programs that watch many Macs are told of none. */
const withoutNotes = (entry: Entry): Entry => ({
  ...entry,
  findings: entry.findings.filter((rule) => rule !== 'rebaseline'),
});

function sleptSince(sleeps: readonly Sleep[], since: number): number {
  return sleeps.reduce((sum, { from, to }) => sum + Math.max(0, to - Math.max(from, since)), 0) / 1000;
}

/** The version of the shape of `status --format json`. Fields may be added without a new one. */
const FORMAT = 1;

export function statusJson(status: Status): Readonly<Record<string, unknown>> {
  const { at, since, findings, ...rest } = status;
  return {
    format: FORMAT,
    at: new Date(at).toISOString(),
    since: new Date(since).toISOString(),
    ...rest,
    findings: findings.map((rule) => ({ rule, effect: ruleOf(rule).effect })),
  };
}

/** A status knows no notes, so it claims nothing of items that Photos only refers to. */
const verdictWords: { readonly [Each in Verdict]: string } = {
  blocked: 'The upload is paused',
  stalled: 'The upload stands still',
  slowed: 'The upload is slow',
  uploading: 'Uploading',
  'up-to-date': 'Everything in the library is uploaded to iCloud',
  'not-set-up': 'iCloud Photos is not set up',
  unknown: 'It cannot be told how the upload stands',
};

export interface Beholder {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly timeZone: string;
}

/** The status in two lines: what is the case, and what backs it. */
export function statusText(status: Status, { now, timeZone }: Beholder): string {
  const { headline, verdict, since, at, left, bytesLeft } = status;
  const clock = (moment: number): string => clockTime(moment, timeZone, now);
  const parts = [
    `since ${clock(since)} (${duration((at - since) / 1000)})`,
    left === null ? null : `${items(left)} left${bytesLeft ? `, ${bytes(bytesLeft)}` : ''}`,
    `last looked ${clock(at)}`,
  ];
  const what = headline === null ? verdictWords[verdict] : generalSentences(headline).what;
  return `${what}\n${parts.filter((part) => part !== null).join(' · ')}\n`;
}
