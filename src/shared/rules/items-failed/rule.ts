import { clear, defineRule, found } from '../rule.ts';

/** Items that Photos has given up on ("Unable to Upload N Items"): waiting does not help them. */
export const itemsFailed = defineRule({
  id: 'items-failed',
  effect: 'note',
  certainty: 'certain',
  opens: 'photos',
  needs: ['uploadCounts'],
  find: ({ uploadCounts: { failed } }) => (failed > 0 ? found({ failed }) : clear),
});
