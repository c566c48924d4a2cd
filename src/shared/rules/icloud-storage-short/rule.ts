import { clear, defineRule, found, notJudged } from '../rule.ts';

/** Other findings that already say it, or make the count of what is left meaningless. */
const SAID_BY: readonly string[] = ['icloud-photos-off', 'icloud-storage-full'];

/** What is left to upload is larger than the room left in iCloud: the upload will stop on the way. */
export const icloudStorageShort = defineRule({
  id: 'icloud-storage-short',
  effect: 'risk',
  certainty: 'certain',
  opens: 'icloud-storage',
  last: true,
  needs: [],
  looksAt: ['uploadCounts', 'icloudQuota'],
  find(_facts, look) {
    if (look.left === 0 || SAID_BY.some((id) => look.findings.has(id))) return clear;
    const counts = look.fact('uploadCounts');
    const quota = look.fact('icloudQuota');
    if (look.left === null || !counts) return notJudged('uploadCounts');
    if (!quota) return notJudged('icloudQuota');
    const values = { bytesLeft: counts.bytesLeft, quotaBytes: quota.bytesLeft };
    return counts.bytesLeft > quota.bytesLeft ? found(values) : clear;
  },
});
