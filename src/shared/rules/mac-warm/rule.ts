import { defineRule } from '../rule.ts';

/** The sync engine takes it slowly because the Mac is warm. Only the engine knows. */
export const macWarm = defineRule({
  id: 'mac-warm',
  effect: 'slows',
  certainty: 'certain',
  reason: 16,
  engine: { flags: ['moderateThermalPressure'] },
  needs: [],
});
