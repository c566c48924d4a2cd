import { clockTime } from '../present/units.ts';
import { isRuleId } from '../rules/index.ts';
import { shortText } from '../text/en/night.ts';
import { toldTimes } from '../text/en/told-time.ts';
import { emptiedText } from './empty-words.ts';
import { lostIn, slowedIn } from './loss-words.ts';
import { shareOf } from './share.ts';
import type { Tally } from './tally.ts';

/** The night in one sentence. */
export function sentenceOf(tally: Tally, timeZone: string): string {
  const whole = (tally.to - tally.from) / 1000;
  const time = (at: number): string => clockTime(at, timeZone, tally.to);
  const words = toldTimes[tally.time];
  if (tally.unrecordedSeconds >= whole)
    return `Nothing was recorded ${words.during}: Unstuck was not running.`;
  if (tally.emptied !== null) {
    const lost = tally.finishedAt === null ? lostWithoutWork(tally) : null;
    return `${lost ?? emptiedText(tally, tally.emptied, time)}.`;
  }
  if (tally.asleepSeconds >= whole)
    return `This Mac slept ${words.whole}, and nothing uploads while it sleeps.`;
  return whileLeft(tally, time);
}

function whileLeft(tally: Tally, time: (at: number) => string): string {
  const share = shareOf(tally, time);
  const cause = causeOf(tally, time);
  if (cause !== null) return share === null ? `${cause}.` : `${cause}: ${share}.`;
  const much = tally.paused.length > 0 ? ' for long' : '';
  if (share === null)
    return `Nothing that Unstuck can see held up the upload${much} ${toldTimes[tally.time].during}; ${UNCOUNTED}.`;
  if (tally.counted?.isLost) return `${capital(share)}; after that, ${UNCOUNTED}.`;
  if (tally.isShort) return `${capital(share)}, but ${shortText.lost}.`;
  return `${capital(share)}, and nothing was found in the way${much}.`;
}

const UNCOUNTED = 'the items that wait could not be counted';

/** What held the upload up or slowed it, without how far it came. */
function causeOf(tally: Tally, time: (at: number) => string): string | null {
  const lost = lostIn(tally, time);
  if (lost !== null) return lost;
  return shareOf(tally, time) === null ? null : slowedIn(tally);
}

/** The same for where how far it came is told beside it. */
export function reasonOf(tally: Tally, timeZone: string): string {
  const cause = causeOf(tally, (at) => clockTime(at, timeZone, tally.to));
  const usual = tally.isShort ? shortText.lost : 'Nothing was found in the way';
  return `${cause ?? usual}.`;
}

/** What matters although nothing waits: the wrong library, say. A Mac without work may sleep. */
function lostWithoutWork(tally: Tally): string | null {
  const { loss } = tally;
  return loss && isRuleId(loss.cause) ? lostIn(tally, String) : null;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
