import { bytes, clockTime, count, duration, items } from '../present/units.ts';
import { isRuleId } from '../rules/index.ts';
import { nightTexts, otherNightText, sleepTexts, unrecordedText } from '../text/en/night.ts';
import { slowTexts } from '../text/en/night-slow.ts';
import type { NightText } from '../text/night-text.ts';
import { phrase } from '../text/values.ts';
import type { SleepCause } from './sleep-interval.ts';
import type { Loss, Tally } from './tally.ts';

/** The night in one sentence. */
export function sentenceOf(tally: Tally, timeZone: string): string {
  const whole = (tally.to - tally.from) / 1000;
  const time = (at: number): string => clockTime(at, timeZone, tally.to);
  if (tally.unrecordedSeconds >= whole) return 'Nothing was recorded this night: Unstuck was not running.';
  if (tally.finishedAt !== null)
    return `${everything(tally)} was uploaded by ${time(tally.finishedAt)}${uploaded(tally)}.`;
  if (tally.leftAtEnd === 0)
    return `${lostWithoutWork(tally) ?? 'Nothing was waiting to be uploaded this night'}.`;
  if (tally.asleepSeconds >= whole)
    return 'This Mac slept the whole night, and nothing uploads while it sleeps.';

  const share = shareOf(tally, time);
  const lost = lostOf(tally, time);
  if (lost !== null) return share === null ? `${lost}.` : `${lost}: ${share}.`;
  const slow = slowOf(tally);
  if (slow !== null && share !== null) return `${slow}: ${share}.`;
  const much = tally.paused.length > 0 ? ' for long' : '';
  if (share === null)
    return `Nothing held up the upload${much} this night, but the items that wait could not be counted.`;
  return `${capital(share)}, and nothing was found in the way${much}.`;
}

const everything = ({ failedAtEnd }: Tally): string =>
  failedAtEnd ? `Everything but ${items(failedAtEnd)} that Photos cannot upload` : 'Everything';

function uploaded({ itemsUploaded, bytesUploaded }: Tally): string {
  if (!itemsUploaded) return '';
  return bytesUploaded ? `: ${items(itemsUploaded)}, ${bytes(bytesUploaded)}` : `: ${items(itemsUploaded)}`;
}

function lostOf(tally: Tally, time: (at: number) => string): string | null {
  const { loss, batteryEmptyAt } = tally;
  if (loss === null) return null;
  const isDark = loss.cause === 'asleep' || loss.cause === 'not-recorded';
  if (isDark && batteryEmptyAt !== null) return `The battery was empty at ${time(batteryEmptyAt)}`;
  const text = textOf(loss, tally);
  return phrase(text.lost ?? '{name} cost this night {lostSeconds}', {
    name: text.name,
    lostSeconds: loss.seconds,
  });
}

/** What matters although nothing waits: the wrong library, say. A Mac without work may sleep. */
function lostWithoutWork(tally: Tally): string | null {
  const { loss } = tally;
  return loss && isRuleId(loss.cause) ? lostOf(tally, String) : null;
}

function slowOf({ slowed }: Tally): string | null {
  const text = slowed && slowTexts[slowed.by];
  return text ? `${text.by} slowed the upload down for ${duration(slowed.seconds)}` : null;
}

/** The words for what was lost. */
export function textOf({ cause }: Loss, tally: Tally): NightText {
  if (cause === 'asleep') return sleepTexts[mainSleepCause(tally) ?? 'other'];
  return cause === 'not-recorded' ? unrecordedText : (nightTexts[cause] ?? otherNightText);
}

/** Of the longest sleep of which it is known. */
function mainSleepCause({ sleeps }: Tally): SleepCause | null {
  const known = sleeps.filter(({ cause }) => cause !== null);
  return known.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0]?.cause ?? null;
}

/** "184 of 1,284 items were uploaded"; what is only known of a part of the night is said of that part. */
function shareOf(tally: Tally, time: (at: number) => string): string | null {
  const { itemsUploaded, leftAtEnd, recordEndsAt } = tally;
  if (itemsUploaded === null || leftAtEnd === null) return null;
  const all = itemsUploaded + leftAtEnd;
  const by = recordEndsAt === null ? '' : ` by ${time(recordEndsAt)}`;
  if (all === 1) return `the one item that waited was not uploaded${by}`;
  if (itemsUploaded === 0) return `none of ${count(all)} items was uploaded${by}`;
  return `${count(itemsUploaded)} of ${count(all)} items ${itemsUploaded === 1 ? 'was' : 'were'} uploaded${by}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
