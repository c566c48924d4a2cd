import type { Chronicle } from '../history/chronicle.ts';
import { bytes, clockTime, duration, items } from '../present/units.ts';
import { isRuleId, ruleOf } from '../rules/index.ts';
import { nightTexts, otherNightText, sleepTexts } from '../text/en/night.ts';
import { tonightText } from './advice.ts';
import type { Paused } from './losses.ts';
import { partOf, wentUp } from './share.ts';
import { lengthOf, within } from './spans.ts';
import type { Tally } from './tally.ts';
import { WORTH_TELLING_SECONDS } from './worth-telling.ts';

export type FactName = 'uploaded' | 'asleep' | 'paused' | 'power' | 'tonight';

export interface NightFact {
  readonly name: FactName;
  readonly label: string;
  readonly text: string;
}

/** What the morning wants to know, in this order. */
export function nightFacts(tally: Tally, chronicle: Chronicle, timeZone: string): readonly NightFact[] {
  const time = (at: number): string => clockTime(at, timeZone, tally.to);
  return [
    { name: 'uploaded', label: 'Uploaded', text: uploadedText(tally, time) },
    { name: 'asleep', label: 'Asleep', text: asleepText(tally, time) + elseDone(tally, time, isAsleep) },
    { name: 'paused', label: 'Paused', text: pausedText(tally, chronicle) + elseDone(tally, time, isRuleId) },
    { name: 'power', label: 'Power', text: powerText(tally, chronicle) },
    { name: 'tonight', label: 'Tonight', text: tonightText(tally, chronicle, time) },
  ];
}

function uploadedText(tally: Tally, time: (at: number) => string): string {
  const { counted, bytesUploaded, uploads, pace, stretches, comparing } = tally;
  if (isUnrecorded(tally)) return 'Not known';
  if (counted === null) return `Not known, as ${uncounted(tally)}`;
  const after = counted.isLost && counted.until !== null ? `, then not known, as ${uncounted(tally)}` : '';
  const [first, last] = [uploads[0], uploads.at(-1)];
  if (!first || !last) return `Nothing${partOf(counted, time)}${after}`;
  const size = !bytesUploaded ? '' : `, ${bytes(bytesUploaded)}`;
  const rate = pace?.bytesPerSecond ? `, ${bytes(pace.bytesPerSecond * 3_600)} an hour` : '';
  // The last count may come when the upload is already paused.
  const end =
    within(
      [last],
      stretches.filter(({ cause }) => cause === 'uploading'),
    ).at(-1) ?? last;
  const what = `${items(counted.items)}${comparing ? ` ${wentUp(comparing)}` : size}`;
  return `${what} between ${time(first.from)} and ${time(end.to)}${rate}${after}`;
}

const uncounted = ({ paused }: Tally): string =>
  paused.some(({ cause }) => isRuleId(cause) && ruleOf(cause).group === 'set-up')
    ? 'what is left cannot be told while iCloud Photos is off'
    : 'the items that wait could not be counted';

function asleepText(tally: Tally, time: (at: number) => string): string {
  const { asleepSeconds, sleeps, batteryEmptyAt } = tally;
  const longest = sleeps.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0];
  if (asleepSeconds === 0 || !longest) return never(tally);
  const cause = longest.cause ?? (longest.from === batteryEmptyAt ? 'battery' : 'other');
  return `${duration(asleepSeconds)} (${sleepTexts[cause].name} ${time(longest.from)})`;
}

/** Of time that nobody watched it is not known. */
function never(tally: Tally): string {
  if (isUnrecorded(tally)) return 'Not known';
  return tally.unrecordedSeconds < WORTH_TELLING_SECONDS ? 'Not at all' : 'Not while it was recorded';
}

const isUnrecorded = ({ unrecordedSeconds, from, to }: Tally): boolean =>
  unrecordedSeconds >= (to - from) / 1000;

const isAsleep = (cause: string): boolean => cause === 'asleep';

/** What would have finished it: the night without what took the most of it. */
function elseDone(
  { loss, wouldHaveFinishedAt }: Tally,
  time: (at: number) => string,
  isTold: (cause: string) => boolean,
): string {
  if (loss === null || wouldHaveFinishedAt === null || !isTold(loss.cause)) return '';
  return `; without it, done by ${time(wouldHaveFinishedAt)}`;
}

function pausedText(tally: Tally, chronicle: Chronicle): string {
  const { paused } = tally;
  const name = ({ cause }: Paused): string => (nightTexts[cause] ?? otherNightText).name;
  const [first, ...others] = paused;
  if (!first) return unjudged(chronicle.tracks) ?? never(tally);
  if (others.length === 0) {
    const times = first.times > 2 ? ` (${first.times} times)` : '';
    return `${duration(first.seconds)} awake, ${name(first)}${times}`;
  }
  const all = paused.reduce((sum, { seconds }) => sum + seconds, 0);
  return `${duration(all)} awake: ${paused.map((one) => `${name(one)} ${duration(one.seconds)}`).join(', ')}`;
}

/** Null: for most of the time it could be judged whether anything held the upload up. */
function unjudged({ verdict }: Chronicle['tracks']): string | null {
  const unknown = verdict.filter(({ value }) => value === 'unknown');
  if (unknown.length > 0 && unknown.length === verdict.length) return 'Not known';
  return lengthOf(unknown) > lengthOf(verdict) / 2 ? 'Not while it could be judged' : null;
}

function powerText({ batterySeconds, offlineSeconds }: Tally, { tracks }: Chronicle): string {
  const known = tracks.power.some(({ value }) => value !== null);
  const offline = offlineSeconds > 0 ? `, offline for ${duration(offlineSeconds)}` : '';
  if (!known) return `Not known${offline}`;
  if (batterySeconds === 0) return `Plugged in${offline}`;
  const charges = tracks.percent.flatMap(({ value }) => (value === null ? [] : [value]));
  const [first, last] = [charges[0], charges.at(-1)];
  const fell = first === undefined || last === undefined ? '' : ` (${first} % to ${last} %)`;
  return `On battery for ${duration(batterySeconds)} awake${fell}${offline}`;
}
