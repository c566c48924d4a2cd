import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import { says } from '../../../../test/harness/says.ts';
import { account } from '../../text/en/account.ts';
import { clear, found, notJudged } from '../rule.ts';
import { icloudPhotosRestricted } from './rule.ts';

describe('icloud-photos-restricted', () => {
  it('stays silent where iCloud Photos is allowed', () => {
    const facts = { restrictions: { iCloudPhotosAllowed: true } };
    expect(judge(icloudPhotosRestricted, { facts })).toEqual(clear);
  });

  it('is not judged without the profiles', () => {
    expect(judge(icloudPhotosRestricted, {})).toEqual(notJudged('restrictions'));
  });

  it('speaks where a profile forbids it', () => {
    const judgement = judge(icloudPhotosRestricted, {
      facts: { restrictions: { iCloudPhotosAllowed: false } },
    });
    expect(judgement).toEqual(found());
    expect(says(account['icloud-photos-restricted'], judgement)).toContain('profile');
  });
});
