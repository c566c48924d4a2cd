import { itemsLeft } from '../items-left.ts';
import { conclude, defineRule } from '../rule.ts';
import { all } from '../truth.ts';

/** Less than the smallest photo needs. */
const FULL_BYTES = 1_000_000;

/** iCloud has no room for what is left to upload. */
export const icloudStorageFull = defineRule({
  id: 'icloud-storage-full',
  effect: 'blocks',
  certainty: 'certain',
  reason: 2,
  opens: 'icloud-storage',
  engine: { flags: ['isExceedingQuota'] },
  needs: [],
  looksAt: ['uploadCounts', 'icloudQuota'],
  find(_facts, look) {
    const full = look.when('icloudQuota', ({ bytesLeft }) => bytesLeft < FULL_BYTES);
    return conclude(all(itemsLeft(look), full));
  },
});
