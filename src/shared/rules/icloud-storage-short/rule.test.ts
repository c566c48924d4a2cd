import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import { says } from '../../../../test/harness/says.ts';
import { account } from '../../text/en/account.ts';
import { clear, found, notJudged } from '../rule.ts';
import { icloudStorageShort } from './rule.ts';

const GB = 1e9;
const counts = {
  eligible: 1000,
  uploaded: 988,
  left: 12,
  leftMasters: null,
  failed: 0,
  bytesLeft: 4 * GB,
  eligibleBytes: null,
  model: null,
};

describe('icloud-storage-short', () => {
  it.each([
    ['nothing left', 0, 1, {}],
    ['enough room', 12, 5 * GB, {}],
    ['just enough room', 12, 4 * GB, {}],
    ['iCloud Photos is off', 12, 1, { findings: ['icloud-photos-off'] }],
    ['iCloud is full already', 12, 1, { findings: ['icloud-storage-full'] }],
  ])('stays silent: %s', (_case, left, quota, differs) => {
    const facts = { uploadCounts: counts, icloudQuota: { bytesLeft: quota } };
    expect(judge(icloudStorageShort, { left, facts, ...differs })).toEqual(clear);
  });

  it.each([
    ['what is left', null, { uploadCounts: counts, icloudQuota: { bytesLeft: 1 } }, 'uploadCounts'],
    ['the counts', 12, { icloudQuota: { bytesLeft: 1 } }, 'uploadCounts'],
    ['the room in iCloud', 12, { uploadCounts: counts }, 'icloudQuota'],
  ] as const)('is not judged without %s', (_case, left, facts, missing) => {
    expect(judge(icloudStorageShort, { left, facts })).toEqual(notJudged(missing));
  });

  it('speaks when it will not fit', () => {
    const facts = { uploadCounts: counts, icloudQuota: { bytesLeft: 4 * GB - 1 } };
    const judgement = judge(icloudStorageShort, { left: 12, facts });
    expect(judgement).toEqual(found({ bytesLeft: 4 * GB, quotaBytes: 4 * GB - 1 }));
    expect(says(account['icloud-storage-short'], judgement)).toContain('4 GB are left');
  });
});
