import { clear, defineRule, found } from '../rule.ts';

/** The network answers every web page with its own sign-in page. Silence is not a portal. */
export const captivePortal = defineRule({
  id: 'captive-portal',
  effect: 'blocks',
  certainty: 'certain',
  reason: 15,
  opens: 'captive-portal',
  group: 'network',
  needs: ['portal'],
  find: ({ portal }) => (portal.answered && portal.captive ? found() : clear),
});
