import { isRuleId, type RuleId } from '../rules/index.ts';
import { lengthOf } from './spans.ts';
import { type Stretch, secondsOf } from './stretches.ts';
import { WORTH_TELLING_SECONDS } from './worth-telling.ts';

export interface Paused {
  readonly cause: RuleId;
  readonly seconds: number;
  /** In how many stretches. */
  readonly times: number;
}

/** What took the most of the night from the upload. */
export interface Loss {
  readonly cause: 'asleep' | 'not-recorded' | RuleId;
  readonly seconds: number;
}

/** What was lost of so many seconds, and to what. */
export function lossesIn(stretches: readonly Stretch[], wholeSeconds: number) {
  const asleepSeconds = secondsOf(stretches, (cause) => cause === 'asleep');
  const unrecordedSeconds = secondsOf(stretches, (cause) => cause === 'not-recorded');
  const paused = pausesOf(stretches);
  const losses: readonly Loss[] = [
    ...paused,
    { cause: 'asleep', seconds: asleepSeconds },
    { cause: 'not-recorded', seconds: unrecordedSeconds },
  ];
  return { asleepSeconds, unrecordedSeconds, paused, loss: lossOf(losses, wholeSeconds) };
}

function pausesOf(stretches: readonly Stretch[]): readonly Paused[] {
  const byCause = Map.groupBy(stretches, ({ cause }) => cause);
  return [...byCause]
    .flatMap(([cause, times]) =>
      isRuleId(cause) ? [{ cause, seconds: lengthOf(times), times: times.length }] : [],
    )
    .toSorted((a, b) => b.seconds - a.seconds);
}

/** The greatest; of equal ones the first. A night that has only begun is told by what took most of it. */
function lossOf(losses: readonly Loss[], wholeSeconds: number): Loss | null {
  const enough = Math.min(WORTH_TELLING_SECONDS, wholeSeconds / 2);
  const worth = losses.filter(({ seconds }) => seconds > 0 && seconds >= enough);
  return worth.reduce<Loss | null>((most, one) => (most && most.seconds >= one.seconds ? most : one), null);
}
