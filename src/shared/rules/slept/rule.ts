import { clear, defineRule, found, notJudged } from '../rule.ts';

/** Half an hour of a night is worth telling; macOS takes shorter naps by itself. */
const WORTH_TELLING_SECONDS = 30 * 60;

/** This Mac slept for part of the watch while items were left. */
export const slept = defineRule({
  id: 'slept',
  effect: 'note',
  certainty: 'certain',
  opens: 'battery-options',
  needs: [],
  find(_facts, { pace: { sleptSeconds, sleptUncountedSeconds } }) {
    if (sleptSeconds >= WORTH_TELLING_SECONDS) return found({ sleptSeconds });
    const atMost = sleptSeconds + sleptUncountedSeconds;
    return atMost >= WORTH_TELLING_SECONDS ? notJudged('uploadCounts') : clear;
  },
});
