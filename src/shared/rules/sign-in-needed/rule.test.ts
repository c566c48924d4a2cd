import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import { says } from '../../../../test/harness/says.ts';
import { account } from '../../text/en/account.ts';
import { found, notJudged } from '../rule.ts';
import { signInNeeded } from './rule.ts';

describe('sign-in-needed', () => {
  it('is not judged by readings: only the sync engine knows', () => {
    expect(judge(signInNeeded, { left: 12 })).toEqual(notJudged('syncEngine'));
  });

  it('listens to one flag alone', () => {
    expect(signInNeeded.engine?.flags).toEqual(['iCloudLibraryClientIsNotAuthenticated']);
    expect(signInNeeded.engine?.says).toBeUndefined();
  });

  it('asks to sign in', () => {
    expect(says(account['sign-in-needed'], found())).toContain('sign in again');
  });
});
