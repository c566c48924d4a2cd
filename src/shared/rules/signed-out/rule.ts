import { clear, defineRule, found } from '../rule.ts';

/** Without an Apple Account there is no iCloud to upload to. */
export const signedOut = defineRule({
  id: 'signed-out',
  effect: 'blocks',
  certainty: 'certain',
  reason: 9,
  opens: 'apple-account',
  group: 'set-up',
  needs: ['account'],
  find: ({ account }) => (account.signedIn ? clear : found()),
});
