import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import { says } from '../../../../test/harness/says.ts';
import { account as texts } from '../../text/en/account.ts';
import { clear, found, notJudged } from '../rule.ts';
import { signedOut } from './rule.ts';

const account = (signedIn: boolean) => ({ signedIn, photosServiceEnabled: null, managed: null });

describe('signed-out', () => {
  it('stays silent with an account', () => {
    expect(judge(signedOut, { facts: { account: account(true) } })).toEqual(clear);
  });

  it('is not judged without the account', () => {
    expect(judge(signedOut, {})).toEqual(notJudged('account'));
  });

  it('speaks without one', () => {
    const judgement = judge(signedOut, { facts: { account: account(false) } });
    expect(judgement).toEqual(found());
    expect(says(texts['signed-out'], judgement)).toContain('Sign in');
  });
});
