import { clear, defineRule, found, notJudged } from '../rule.ts';

/** Some originals are in iCloud only (Optimize Mac Storage), which explains soft thumbnails. */
export const originalsElsewhere = defineRule({
  id: 'originals-elsewhere',
  effect: 'note',
  certainty: 'certain',
  opens: 'photos',
  needs: ['libraryCounts'],
  find({ libraryCounts: { originalsMissing } }) {
    if (originalsMissing === null) return notJudged('libraryCounts');
    return originalsMissing > 0 ? found({ originalsMissing }) : clear;
  },
});
