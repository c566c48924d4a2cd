import { describe, expect, it } from 'vitest';
import { judge, type KnownFacts } from '../../../../test/harness/look.ts';
import { expectSpoken, noNetwork, onTunnel, onWifi, selfAssigned } from '../../../../test/harness/scenes.ts';
import { network } from '../../text/en/network.ts';
import { clear, found, notJudged } from '../rule.ts';
import { dnsBroken } from './rule.ts';

const dns = { nameservers: ['192.168.1.1'], interface: 'en0', reachable: true };
const noServer = { nameservers: [], interface: null, reachable: null };
const isFound = { found: true, addresses: ['17.248.145.9'] };
const notFound = { found: false, addresses: [] };

describe('dns-broken', () => {
  it.each<[string, KnownFacts]>([
    ['where names are found', { reachability: onWifi, dns, icloudName: isFound }],
    [
      'without a network, which explains it',
      { reachability: noNetwork, dns: noServer, icloudName: notFound },
    ],
    ['with a self-assigned address, which explains it', { reachability: selfAssigned, icloudName: notFound }],
    ['without a network, whatever else is unknown', { reachability: noNetwork }],
  ])('stays silent %s', (_case, facts) => expect(judge(dnsBroken, { facts })).toEqual(clear));

  it.each<[string, KnownFacts, ReturnType<typeof notJudged>]>([
    ['anything', {}, notJudged('reachability', 'icloudName', 'dns')],
    ['the resolver', { reachability: onWifi, icloudName: isFound }, notJudged('dns')],
    ['a look-up', { reachability: onWifi, dns }, notJudged('icloudName')],
    ['reachability', { dns, icloudName: notFound }, notJudged('reachability')],
  ])('is not judged without %s', (_case, facts, judgement) =>
    expect(judge(dnsBroken, { facts })).toEqual(judgement),
  );

  it('speaks when the name is not found, on a VPN as well', () => {
    const judgement = judge(dnsBroken, { facts: { reachability: onWifi, icloudName: notFound } });
    expect(judgement).toEqual(found());
    expectSpoken(network['dns-broken'], judgement);
    expect(judge(dnsBroken, { facts: { reachability: onTunnel, icloudName: notFound } })).toEqual(found());
  });

  it('speaks when there is nobody to ask', () => {
    const judgement = judge(dnsBroken, { facts: { reachability: onWifi, dns: noServer } });
    expect(judgement).toEqual(found({}, { variant: 'no-server' }));
    expectSpoken(network['dns-broken'], judgement);
  });
});
