import { conclude, defineRule } from '../rule.ts';
import { all } from '../truth.ts';

/** Photos is closed. Its daemons upload without it, but far less eagerly. */
export const photosNotOpen = defineRule({
  id: 'photos-not-open',
  effect: 'slows',
  certainty: 'possible',
  opens: 'photos',
  needs: [],
  looksAt: ['processes'],
  find: (_facts, look) =>
    conclude(
      all(
        look.work,
        look.when('processes', ({ photos }) => photos === null),
      ),
    ),
});
