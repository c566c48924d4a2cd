import { defineRule } from '../rule.ts';

/** Another device has moved the cloud library to features this macOS does not know. */
export const macosTooOld = defineRule({
  id: 'macos-too-old',
  effect: 'blocks',
  certainty: 'certain',
  reason: 8,
  opens: 'software-update',
  engine: { flags: ['iCloudLibraryClientVersionTooOld'] },
  needs: [],
});
