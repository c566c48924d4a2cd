import { clear, defineRule, found, notJudged } from '../rule.ts';

/** The engine itself looks for changes every two hours (refresh.interval.seconds in its configuration file). */
export const STALLED_SECONDS = 2 * 3600;
/** Right after a block ends, the count has not had the time to change: the engine waits up to a minute, we count every five. */
export const RECOVERY_SECONDS = 15 * 60;

/** Items are left, nothing moves, and nothing that was looked at says why. */
export const stalled = defineRule({
  id: 'stalled',
  effect: 'stalls',
  certainty: 'certain',
  opens: 'photos',
  last: true,
  needs: [],
  looksAt: ['uploadCounts'],
  find(
    _facts,
    { left, blocked, slowed, findings, pace: { unchangedSeconds, unblockedSeconds, bytesLeaving } },
  ) {
    // A library that is compared anew stands still for hours before its number falls.
    if (blocked || left === 0 || findings.has('rebaseline')) return clear;
    if (unblockedSeconds !== null && unblockedSeconds < RECOVERY_SECONDS) return clear;
    if (left === null || unchangedSeconds === null) return notJudged('uploadCounts');
    if (unchangedSeconds < STALLED_SECONDS) return clear;
    const values = { left, unchangedSeconds };
    // One large video counts as left until all of it is there; but other iCloud apps send through the same daemons.
    if (bytesLeaving === true) return found(values, { variant: 'sending' });
    const wasBlocked = unblockedSeconds !== null && unblockedSeconds < unchangedSeconds;
    if (wasBlocked) return found(values, { variant: 'after-block' });
    return found(values, slowed ? { variant: 'slowed' } : {});
  },
});
