import type { Chronicle } from '../history/chronicle.ts';
import { items, roughDuration } from '../present/units.ts';
import { isRuleId, type RuleId, ruleOf } from '../rules/index.ts';
import { lostAccessText, shortText, sleepTexts, unrecordedText } from '../text/en/night.ts';
import { slowTexts } from '../text/en/night-slow.ts';
import { textOf } from './loss-words.ts';
import type { Loss } from './losses.ts';
import { wentUp } from './share.ts';
import type { Tally } from './tally.ts';

/** No estimate from one night is better than this. */
const LEAST_NEED_SECONDS = 10 * 60;

/** Put right once by a person, like everything of the groups set-up and library: it does not come back by itself. */
const settled: ReadonlySet<string> = new Set<RuleId>([
  'sign-in-needed',
  'macos-too-old',
  'disk-full',
  'icloud-storage-full',
  'shared-library-full',
  'paused-by-you',
  'engine-wedged',
  'clock-wrong',
]);

/** What to do this evening, and why. */
export function tonightText(tally: Tally, { tracks }: Chronicle, time: (at: number) => string): string {
  const { leftAtEnd, failedAtEnd, counted } = tally;
  if (leftAtEnd === null && tracks.headline.some(({ value }) => value === 'library-not-readable'))
    return 'Give Unstuck access to the photo library, so that it can count.';
  const advice = adviceOf(tally, tracks);
  if (leftAtEnd === null) return `${advice}.`;
  if (leftAtEnd !== 0) return `${advice}: ${needOf(leftAtEnd, tally, time)}.`;
  if (isRuleId(lossToAvert(tally)?.cause ?? '') && tally.finishedAt === null) return `${advice}.`;
  if (failedAtEnd) return `Look at the ${items(failedAtEnd)} that Photos cannot upload.`;
  return counted?.until === null ? 'Nothing to do: nothing is waiting.' : `${unrecordedText.tonight}.`;
}

function adviceOf(tally: Tally, { power }: Chronicle['tracks']): string {
  const { loss: most, slowed, batteryEmptyAt, counted } = tally;
  if (tally.isShort) return shortText.tonight;
  const isDark = most?.cause === 'asleep' || most?.cause === 'not-recorded';
  if (isDark && batteryEmptyAt !== null) return sleepTexts.battery.tonight;
  const loss = lossToAvert(tally);
  if (loss) {
    const { tonight, pluggedIn = tonight } = textOf(loss, tally);
    return power.length > 0 && power.every(({ value }) => value === 'ac') ? pluggedIn : tonight;
  }
  if (counted?.isLost) return lostAccessText;
  return (slowed && slowTexts[slowed.by]?.tonight) ?? unrecordedText.tonight;
}

/** Null also where what took most of the night was put right in it. */
function lossToAvert({ loss, stretches }: Tally): Loss | null {
  if (loss === null || !isSettled(loss.cause)) return loss;
  const last = stretches.findLast(({ cause }) => cause !== 'asleep' && cause !== 'not-recorded');
  return last?.cause === loss.cause ? loss : null;
}

function isSettled(cause: Loss['cause']): boolean {
  if (!isRuleId(cause)) return false;
  const { group } = ruleOf(cause);
  return group === 'set-up' || group === 'library' || settled.has(cause);
}

function needOf(left: number, tally: Tally, time: (at: number) => string): string {
  const { pace, recordEndsAt, comparing } = tally;
  const verb = (one: string, many: string): string => `${items(left)} ${left === 1 ? one : many}`;
  if (pace !== null)
    return `${verb('needs', 'need')} about ${roughDuration(Math.max(LEAST_NEED_SECONDS, pace.secondsNeeded))}`;
  if (recordEndsAt !== null) return `${verb('was', 'were')} waiting at ${time(recordEndsAt)}`;
  if (comparing) return `${verb('is', 'are')} still to be ${wentUp(comparing)}`;
  return verb('is still waiting', 'are still waiting');
}
