import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import { says } from '../../../../test/harness/says.ts';
import { account } from '../../text/en/account.ts';
import { clear, found, notJudged } from '../rule.ts';
import { macosUpdateWaiting } from './rule.ts';

describe('macos-update-waiting', () => {
  it('stays silent when none waits', () => {
    expect(judge(macosUpdateWaiting, { facts: { macosUpdate: { waiting: [] } } })).toEqual(clear);
  });

  it('is not judged without the list', () => {
    expect(judge(macosUpdateWaiting, {})).toEqual(notJudged('macosUpdate'));
  });

  it('names the first one', () => {
    const waiting = [
      { name: 'macOS Tahoe 26.2', version: '26.2' },
      { name: 'macOS Sequoia 15.8', version: null },
    ];
    const judgement = judge(macosUpdateWaiting, { facts: { macosUpdate: { waiting } } });
    expect(judgement).toEqual(found({ update: 'macOS Tahoe 26.2' }));
    expect(says(account['macos-update-waiting'], judgement)).toContain('macOS Tahoe 26.2 is ready');
  });
});
