import { clear, defineRule, found, notJudged } from '../rule.ts';

/** Apple's article 101559: below 20 % Photos waits for the charger. */
const LOW_PERCENT = 20;

/** The Mac runs on a battery that is nearly empty. */
export const batteryLow = defineRule({
  id: 'battery-low',
  effect: 'blocks',
  certainty: 'likely',
  reason: 18,
  engine: { flags: ['lowBatteryLevel'], ofBattery: true },
  needs: ['power'],
  find({ power: { hasBattery, source, percent } }) {
    if (!hasBattery || source === 'ac') return clear;
    if (percent === null) return notJudged('power');
    return percent < LOW_PERCENT ? found({ percent }) : clear;
  },
});
