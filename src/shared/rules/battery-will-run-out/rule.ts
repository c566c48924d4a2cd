import { clear, defineRule, found, notJudged } from '../rule.ts';

const SECONDS_PER_MINUTE = 60;

/** At this pace the battery is empty before the upload is done. */
export const batteryWillRunOut = defineRule({
  id: 'battery-will-run-out',
  effect: 'risk',
  certainty: 'likely',
  needs: ['power'],
  find({ power: { hasBattery, source, minutesRemaining } }, { left, pace }) {
    if (!hasBattery || source === 'ac' || left === 0) return clear;
    if (left === null) return notJudged('uploadCounts');
    if (minutesRemaining === null) return notJudged('power');
    if (pace.secondsToFinish === null) return notJudged('icloudTraffic');
    const remaining = minutesRemaining * SECONDS_PER_MINUTE;
    if (pace.secondsToFinish <= remaining) return clear;
    return found({ chargeSeconds: remaining, uploadSeconds: pace.secondsToFinish });
  },
});
