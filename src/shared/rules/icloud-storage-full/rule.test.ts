import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import { says } from '../../../../test/harness/says.ts';
import { account } from '../../text/en/account.ts';
import { clear, found, notJudged } from '../rule.ts';
import { icloudStorageFull } from './rule.ts';

const quota = (bytesLeft: number | undefined) =>
  bytesLeft === undefined ? {} : { icloudQuota: { bytesLeft } };

describe('icloud-storage-full', () => {
  it.each([
    ['nothing left, iCloud full', 0, 0],
    ['nothing left, iCloud unknown', 0, undefined],
    ['items left, room left', 12, 1_000_000],
    ['left unknown, room left', null, 50_000_000],
  ])('stays silent: %s', (_case, left, bytesLeft) => {
    expect(judge(icloudStorageFull, { left, facts: quota(bytesLeft) })).toEqual(clear);
  });

  it.each([
    ['the room in iCloud', 12, undefined, ['icloudQuota']],
    ['what is left', null, 0, ['uploadCounts']],
    ['both', null, undefined, ['uploadCounts', 'icloudQuota']],
  ] as const)('is not judged without %s', (_case, left, bytesLeft, missing) => {
    expect(judge(icloudStorageFull, { left, facts: quota(bytesLeft) })).toEqual(notJudged(...missing));
  });

  it.each([0, 999_999])('speaks with items and %i bytes left', (bytesLeft) => {
    const judgement = judge(icloudStorageFull, { left: 1, facts: quota(bytesLeft) });
    expect(judgement).toEqual(found());
    expect(says(account['icloud-storage-full'], judgement)).toContain('iCloud storage is full');
  });

  it('listens to the engine', () => {
    expect(icloudStorageFull.engine?.flags).toEqual(['isExceedingQuota']);
  });
});
