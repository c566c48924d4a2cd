import { clear, defineRule, found } from '../rule.ts';

/** A management profile forbids iCloud Photos on this Mac. */
export const icloudPhotosRestricted = defineRule({
  id: 'icloud-photos-restricted',
  effect: 'blocks',
  certainty: 'certain',
  opens: 'profiles',
  group: 'set-up',
  needs: ['restrictions'],
  find: ({ restrictions }) => (restrictions.iCloudPhotosAllowed ? clear : found()),
});
