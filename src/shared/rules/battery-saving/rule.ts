import { defineRule } from '../rule.ts';

/** macOS gives background work a share of the battery, and Photos has used its share up. Only the engine knows that. */
export const batterySaving = defineRule({
  id: 'battery-saving',
  effect: 'blocks',
  certainty: 'certain',
  reason: 4,
  opens: 'battery',
  engine: {
    flags: ['hasValidSystemBudgetKey', 'hasBatteryBudgetKey'],
    ofBattery: true,
    // Photos itself takes a missing battery key for "used up" once the first key says that budgets are valid.
    says: ({ flags }) => flags.hasValidSystemBudgetKey === true && flags.hasBatteryBudgetKey !== true,
  },
  needs: [],
});
