import { conclude, defineRule, found } from '../rule.ts';
import { any, unknown } from '../truth.ts';

/** The engine's own configuration caps imports at 5,000 items an hour and 50,000 a day; this is close to the cap. */
const AT_CAP_PER_HOUR = 4_500;
const MORE_THAN_A_DAY = 50_000;

/** Apple, not this Mac, sets the pace. */
export const serverPace = defineRule({
  id: 'server-pace',
  effect: 'note',
  certainty: 'certain',
  needs: [],
  looksAt: ['uploadCounts'],
  find(_facts, { left, pace: { perHour } }) {
    const atCap = perHour === null ? unknown('uploadCounts') : perHour >= AT_CAP_PER_HOUR;
    const days = left === null ? unknown('uploadCounts') : left > MORE_THAN_A_DAY;
    return conclude(left === 0 ? false : any(atCap, days), () =>
      left !== null && left > MORE_THAN_A_DAY ? found({ left }, { variant: 'days' }) : found(),
    );
  },
});
