import { clear, defineRule, found, notJudged } from '../rule.ts';

/** A night and the day after it: what an owner would call slow. */
const SLOW_SECONDS = 24 * 3600;
/** A shorter look takes one large video for the whole. */
const MEASURED_SECONDS = 3600;

/** It moves, but what is left takes longer than a day. */
export const slowUplink = defineRule({
  id: 'slow-uplink',
  effect: 'slows',
  certainty: 'likely',
  last: true,
  needs: [],
  looksAt: ['uploadCounts', 'icloudTraffic'],
  find(_facts, look) {
    const { bytesPerHour, movingSeconds } = look.pace;
    if (look.left === 0 || look.blocked || look.findings.has('rebaseline')) return clear;
    const counts = look.fact('uploadCounts');
    if (look.left === null || !counts) return notJudged('uploadCounts');
    if (bytesPerHour === null || bytesPerHour <= 0) return notJudged('icloudTraffic');

    const neededSeconds = (counts.bytesLeft / bytesPerHour) * 3600;
    if (neededSeconds <= SLOW_SECONDS) return clear;
    if (movingSeconds < MEASURED_SECONDS) return notJudged('icloudTraffic');
    return found({ bytesLeft: counts.bytesLeft, bytesPerHour, neededSeconds });
  },
});
