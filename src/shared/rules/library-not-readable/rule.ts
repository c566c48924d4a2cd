import { clear, defineRule, found } from '../rule.ts';

/** macOS keeps this program out of the library, so nothing can be counted. The upload itself is not touched by it. */
export const libraryNotReadable = defineRule({
  id: 'library-not-readable',
  effect: 'note',
  certainty: 'certain',
  opens: 'full-disk-access',
  needs: ['libraryAccess'],
  find: ({ libraryAccess }) => (libraryAccess.forbidden ? found() : clear),
});
