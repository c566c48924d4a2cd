import { defineRule } from '../rule.ts';

/** The account is there, but iCloud wants a password, a code or agreement to new terms first. */
export const signInNeeded = defineRule({
  id: 'sign-in-needed',
  effect: 'blocks',
  certainty: 'certain',
  reason: 9,
  opens: 'apple-account',
  engine: { flags: ['iCloudLibraryClientIsNotAuthenticated'] },
  needs: [],
});
