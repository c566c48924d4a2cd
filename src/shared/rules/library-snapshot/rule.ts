import { defineRule } from '../rule.ts';

/** macOS is capturing a snapshot of the library and holds everything else. */
export const librarySnapshot = defineRule({
  id: 'library-snapshot',
  effect: 'blocks',
  certainty: 'certain',
  reason: 13,
  engine: { flags: ['isBlockedBySnapshot'], unseen: true },
  needs: [],
});
