import { defineRule } from '../rule.ts';

/** The storage of the person who made the Shared Library is full. */
export const sharedLibraryFull = defineRule({
  id: 'shared-library-full',
  effect: 'blocks',
  certainty: 'certain',
  reason: 2,
  opens: 'icloud-storage',
  engine: { flags: ['isExceedingSharedLibraryQuota'] },
  needs: [],
});
