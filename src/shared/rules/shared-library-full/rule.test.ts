import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import { says } from '../../../../test/harness/says.ts';
import { account } from '../../text/en/account.ts';
import { found, notJudged } from '../rule.ts';
import { sharedLibraryFull } from './rule.ts';

describe('shared-library-full', () => {
  it('is not judged by readings: only the sync engine knows', () => {
    expect(judge(sharedLibraryFull, { left: 12 })).toEqual(notJudged('syncEngine'));
  });

  it('listens to one flag alone', () => {
    expect(sharedLibraryFull.engine?.flags).toEqual(['isExceedingSharedLibraryQuota']);
    expect(sharedLibraryFull.engine?.says).toBeUndefined();
  });

  it('names whose storage it is', () => {
    expect(says(account['shared-library-full'], found())).toContain('the person who created');
  });
});
