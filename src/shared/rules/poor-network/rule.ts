import { defineRule } from '../rule.ts';

/** The sync engine finds the connection too poor. Only the engine measures that. */
export const poorNetwork = defineRule({
  id: 'poor-network',
  effect: 'blocks',
  certainty: 'certain',
  reason: 15,
  opens: 'wifi',
  engine: { flags: ['poorNetworkQuality'] },
  needs: [],
});
