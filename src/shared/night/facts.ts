import type { Chronicle } from '../history/chronicle.ts';
import { bytes, clockTime, duration, items, roughDuration } from '../present/units.ts';
import { isRuleId, ruleOf } from '../rules/index.ts';
import { nightTexts, otherNightText, sleepTexts, unrecordedText } from '../text/en/night.ts';
import { slowTexts } from '../text/en/night-slow.ts';
import { textOf } from './sentence.ts';
import { within } from './spans.ts';
import { type Paused, type Tally, WORTH_TELLING_SECONDS } from './tally.ts';

/** No estimate from one night is better than this. */
const LEAST_NEED_SECONDS = 10 * 60;

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
    { name: 'paused', label: 'Paused', text: pausedText(tally) + elseDone(tally, time, isRuleId) },
    { name: 'power', label: 'Power', text: powerText(tally, chronicle) },
    { name: 'tonight', label: 'Tonight', text: tonightText(tally, chronicle, time) },
  ];
}

function uploadedText(tally: Tally, time: (at: number) => string): string {
  const { itemsUploaded, bytesUploaded, uploads, pace, stretches, recordEndsAt } = tally;
  if (isUnrecorded(tally)) return 'Not known';
  if (itemsUploaded === null) return `Not known, as ${uncounted(tally)}`;
  const [first, last] = [uploads[0], uploads.at(-1)];
  if (!first || !last) return recordEndsAt === null ? 'Nothing' : `Nothing by ${time(recordEndsAt)}`;
  const size = !bytesUploaded ? '' : `, ${bytes(bytesUploaded)}`;
  const rate = pace?.bytesPerSecond ? `, ${bytes(pace.bytesPerSecond * 3_600)} an hour` : '';
  // The last count may come when the upload is already paused.
  const end =
    within(
      [last],
      stretches.filter(({ cause }) => cause === 'uploading'),
    ).at(-1) ?? last;
  return `${items(itemsUploaded)}${size} between ${time(first.from)} and ${time(end.to)}${rate}`;
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

function pausedText(tally: Tally): string {
  const { paused } = tally;
  const name = ({ cause }: Paused): string => (nightTexts[cause] ?? otherNightText).name;
  const [first, ...others] = paused;
  if (!first) return never(tally);
  if (others.length === 0) {
    const times = first.times > 2 ? ` (${first.times} times)` : '';
    return `${duration(first.seconds)} awake, ${name(first)}${times}`;
  }
  const all = paused.reduce((sum, { seconds }) => sum + seconds, 0);
  return `${duration(all)} awake: ${paused.map((one) => `${name(one)} ${duration(one.seconds)}`).join(', ')}`;
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

function tonightText(tally: Tally, { tracks }: Chronicle, time: (at: number) => string): string {
  const { leftAtEnd, failedAtEnd } = tally;
  if (leftAtEnd === null && tracks.headline.some(({ value }) => value === 'library-not-readable')) {
    return 'Give Unstuck access to the photo library, so that it can count.';
  }
  const advice = adviceOf(tally, tracks);
  if (leftAtEnd !== 0) return `${advice}${leftAtEnd === null ? '' : `: ${needOf(leftAtEnd, tally, time)}`}.`;
  if (isRuleId(tally.loss?.cause ?? '') && tally.finishedAt === null) return `${advice}.`;
  if (failedAtEnd) return `Look at the ${items(failedAtEnd)} that Photos cannot upload.`;
  return 'Nothing to do: nothing is waiting.';
}

function adviceOf(tally: Tally, { power }: Chronicle['tracks']): string {
  const { loss, slowed, batteryEmptyAt } = tally;
  const isDark = loss?.cause === 'asleep' || loss?.cause === 'not-recorded';
  if (isDark && batteryEmptyAt !== null) return sleepTexts.battery.tonight;
  if (loss) {
    const { tonight, pluggedIn = tonight } = textOf(loss, tally);
    return power.length > 0 && power.every(({ value }) => value === 'ac') ? pluggedIn : tonight;
  }
  return (slowed && slowTexts[slowed.by]?.tonight) ?? unrecordedText.tonight;
}

function needOf(left: number, { pace, recordEndsAt }: Tally, time: (at: number) => string): string {
  const verb = (one: string, many: string): string => `${items(left)} ${left === 1 ? one : many}`;
  if (pace !== null)
    return `${verb('needs', 'need')} about ${roughDuration(Math.max(LEAST_NEED_SECONDS, pace.secondsNeeded))}`;
  if (recordEndsAt !== null) return `${verb('was', 'were')} waiting at ${time(recordEndsAt)}`;
  return verb('is still waiting', 'are still waiting');
}
