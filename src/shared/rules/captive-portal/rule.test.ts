import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import { expectSpoken } from '../../../../test/harness/scenes.ts';
import { network } from '../../text/en/network.ts';
import { clear, found, notJudged } from '../rule.ts';
import { captivePortal } from './rule.ts';

describe('captive-portal', () => {
  it.each([
    ['Apple answers', { answered: true, captive: false, status: 200 }],
    ['nothing answers, which is no portal', { answered: false, captive: false, status: null }],
  ])('stays silent when %s', (_case, portal) =>
    expect(judge(captivePortal, { facts: { portal } })).toEqual(clear),
  );

  it('is not judged without the probe', () => expect(judge(captivePortal, {})).toEqual(notJudged('portal')));

  it.each([200, 302, 511])('speaks when something else answers with %i', (status) => {
    const judgement = judge(captivePortal, { facts: { portal: { answered: true, captive: true, status } } });
    expect(judgement).toEqual(found());
    expectSpoken(network['captive-portal'], judgement);
  });
});
