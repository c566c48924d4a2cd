import { clear, defineRule, found, notJudged } from '../rule.ts';

/** Items that Photos only points at, without a copy in the library: they are never uploaded, by design. */
export const itemsReferenced = defineRule({
  id: 'items-referenced',
  effect: 'note',
  certainty: 'certain',
  opens: 'photos',
  needs: ['libraryCounts'],
  find({ libraryCounts: { referenced } }) {
    if (referenced === null) return notJudged('libraryCounts');
    return referenced > 0 ? found({ referenced }) : clear;
  },
});
