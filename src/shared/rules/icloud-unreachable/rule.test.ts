import { describe, expect, it } from 'vitest';
import { judge, type KnownFacts } from '../../../../test/harness/look.ts';
import { expectSpoken, noNetwork, onWifi, selfAssigned } from '../../../../test/harness/scenes.ts';
import { network } from '../../text/en/network.ts';
import { clear, found, notJudged } from '../rule.ts';
import { icloudUnreachable } from './rule.ts';

const shut: KnownFacts = {
  reachability: onWifi,
  portal: { answered: true, captive: false, status: 200 },
  icloudName: { found: true, addresses: ['17.248.145.9'] },
  icloudConnection: { connected: false, issuer: null, failure: 'ETIMEDOUT' },
};

describe('icloud-unreachable', () => {
  it.each<[string, KnownFacts]>([
    [
      'while iCloud answers',
      {
        ...shut,
        icloudConnection: { connected: true, issuer: 'Apple Public Server RSA CA 12 - G1', failure: null },
      },
    ],
    ['without a network', { ...shut, reachability: noNetwork }],
    ['with a self-assigned address', { ...shut, reachability: selfAssigned }],
    ['behind a portal', { ...shut, portal: { answered: true, captive: true, status: 302 } }],
    ['where the name is not found', { ...shut, icloudName: { found: false, addresses: [] } }],
  ])('stays silent %s', (_case, facts) => expect(judge(icloudUnreachable, { facts })).toEqual(clear));

  it.each(['reachability', 'portal', 'icloudName', 'icloudConnection'] as const)(
    'is not judged without %s',
    (id) => {
      const { [id]: _gone, ...facts } = shut;
      expect(judge(icloudUnreachable, { facts })).toEqual(notJudged(id));
    },
  );

  it('speaks when only the door to iCloud is shut', () => {
    const judgement = judge(icloudUnreachable, { facts: shut });
    expect(judgement).toEqual(found());
    expectSpoken(network['icloud-unreachable'], judgement);
  });

  it('says so when the portal page is silent as well', () => {
    const facts = { ...shut, portal: { answered: false, captive: false, status: null } };
    const judgement = judge(icloudUnreachable, { facts });
    expect(judgement).toEqual(found({}, { variant: 'nothing-answers' }));
    expectSpoken(network['icloud-unreachable'], judgement);
  });
});
