import { clear, defineRule, found } from '../rule.ts';

/** Only the System Photo Library is ever uploaded, and Photos shows another one. */
export const notSystemLibrary = defineRule({
  id: 'not-system-library',
  effect: 'blocks',
  certainty: 'likely',
  opens: 'photos',
  group: 'library',
  needs: ['libraryInUse'],
  find: ({ libraryInUse }) => (libraryInUse.isSystemLibrary ? clear : found()),
});
