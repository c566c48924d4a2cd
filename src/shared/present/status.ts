import type { State, Verdict } from '../diagnosis.ts';
import type { Chronicle, CountPoint, Entry, Span, TrackName, Tracks } from '../history/chronicle.ts';
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
  return { ...entryOf(state), since: state.at, asleepSeconds: null };
}

/** The end of a chronicle as a status. Null: nothing was sampled in that time. */
export function statusOf(chronicle: Chronicle): Status | null {
  const at = chronicle.watched.at(-1)?.to;
  const sleeps = sleepsOf(chronicle);
  const verdict = throughSleep(chronicle.tracks.verdict, sleeps).at(-1);
  if (at === undefined || verdict === undefined) return null;
  return {
    at,
    verdict: verdict.value,
    since: verdict.from,
    headline: last(chronicle, 'headline') ?? null,
    findings: last(chronicle, 'findings') ?? [],
    power: last(chronicle, 'power') ?? null,
    percent: last(chronicle, 'percent') ?? null,
    online: last(chronicle, 'online') ?? null,
    photosOpen: last(chronicle, 'photosOpen') ?? null,
    ...countsAt(chronicle.counts.at(-1)),
    asleepSeconds: sleptSince(sleeps, at - DAY_MS),
  };
}

function sleptSince(sleeps: readonly Sleep[], since: number): number {
  return sleeps.reduce((sum, { from, to }) => sum + Math.max(0, to - Math.max(from, since)), 0) / 1000;
}

/** What a track said at the end. */
function last<Name extends TrackName>(chronicle: Chronicle, name: Name): Tracks[Name] | undefined {
  const spans: readonly Span<Tracks[Name]>[] = chronicle.tracks[name];
  return spans.at(-1)?.value;
}

function countsAt(point: CountPoint | undefined): Pick<Status, 'left' | 'bytesLeft' | 'uploaded' | 'failed'> {
  const { left = null, bytesLeft = null, uploaded = null, failed = null } = point ?? {};
  return { left, bytesLeft, uploaded, failed };
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

const verdictWords: { readonly [Each in Verdict]: string } = {
  blocked: 'The upload is paused',
  stalled: 'The upload stands still',
  slowed: 'The upload is slow',
  uploading: 'Uploading',
  'up-to-date': 'Everything is uploaded to iCloud',
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
