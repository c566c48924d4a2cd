import { duration } from '../present/units.ts';
import { nightTexts, otherNightText, sleepTexts, unrecordedText } from '../text/en/night.ts';
import { slowTexts } from '../text/en/night-slow.ts';
import { toldTimes } from '../text/en/told-time.ts';
import type { NightText } from '../text/night-text.ts';
import { phrase } from '../text/values.ts';
import type { Loss } from './losses.ts';
import type { SleepCause } from './sleep-interval.ts';
import type { Tally } from './tally.ts';

/** What took the most of the night, as the beginning of its sentence. Null: nothing did. */
export function lostIn(tally: Tally, time: (at: number) => string): string | null {
  const { loss, batteryEmptyAt } = tally;
  if (loss === null) return null;
  const isDark = loss.cause === 'asleep' || loss.cause === 'not-recorded';
  if (isDark && batteryEmptyAt !== null) return `The battery was empty at ${time(batteryEmptyAt)}`;
  const text = textOf(loss, tally);
  const { cost, part } = toldTimes[tally.time];
  const length = duration(loss.seconds);
  return phrase(text.lost ?? '{name} cost {cost}', {
    name: text.name,
    cost: cost(length),
    part: part(length),
  });
}

/** How long is left out: it went slowly, and when that began is told by the finding itself. */
export function slowedIn({ slowed }: Tally): string | null {
  const text = slowed && slowTexts[slowed.by];
  if (!text) return null;
  return `${text.by} slowed the upload down${slowed.isMost ? '' : ' for a part of the time'}`;
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
