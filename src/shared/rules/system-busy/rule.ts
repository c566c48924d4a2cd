import { defineRule } from '../rule.ts';

/** The sync engine waits because other work needs this Mac. Only the engine knows. */
export const systemBusy = defineRule({
  id: 'system-busy',
  effect: 'blocks',
  certainty: 'certain',
  reason: 14,
  engine: { flags: ['heavyResourceUsage', 'poorSystemConditions'] },
  needs: [],
});
