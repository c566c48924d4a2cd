import { clear, defineRule, found, notJudged } from '../rule.ts';

/** Below this it is the rule `battery-low`. */
const LOW_PERCENT = 20;

/** The Mac is not plugged in, so macOS saves where it can. */
export const onBattery = defineRule({
  id: 'on-battery',
  effect: 'slows',
  certainty: 'possible',
  needs: ['power'],
  find({ power: { hasBattery, source, percent } }) {
    if (!hasBattery || source === 'ac') return clear;
    if (percent === null) return notJudged('power');
    return percent >= LOW_PERCENT ? found({ percent }) : clear;
  },
});
