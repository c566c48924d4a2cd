import { describe, expect, it } from 'vitest';
import { judge, type KnownFacts } from '../../../../test/harness/look.ts';
import {
  anInterface,
  expectSpoken,
  noNetwork,
  nwi,
  onWifi,
  path,
  selfAssigned,
} from '../../../../test/harness/scenes.ts';
import { network } from '../../text/en/network.ts';
import { clear, found, notJudged } from '../rule.ts';
import { wifiSelfAssigned } from './rule.ts';

const ports = { ports: { en0: 'Wi-Fi', en5: 'USB LAN' }, wifi: 'en0' };
const without = anInterface({ ipv4: ['169.254.31.7'] });

describe('wifi-self-assigned', () => {
  it.each<[string, KnownFacts]>([
    ['on a network', { reachability: onWifi, interfaces: [anInterface()], hardwarePorts: ports }],
    ['on a network, whatever else is unknown', { reachability: onWifi }],
    [
      'where a cable works',
      {
        reachability: nwi([path('en5', '10.0.0.3'), path('en0', '169.254.31.7')]),
        interfaces: [without],
        hardwarePorts: ports,
      },
    ],
    [
      'where Wi-Fi is not joined',
      { reachability: noNetwork, interfaces: [anInterface({ active: false, ipv4: ['169.254.31.7'] })] },
    ],
    [
      'where IPv6 works without IPv4',
      {
        reachability: nwi([path('en0', '169.254.31.7')], [path('en0', '2001:db8::7')]),
        interfaces: [without],
        hardwarePorts: ports,
      },
    ],
    [
      'where it is not Wi-Fi that lacks an address',
      {
        reachability: noNetwork,
        interfaces: [anInterface({ name: 'en5', type: 'Ethernet', ipv4: ['169.254.31.7'] })],
        hardwarePorts: ports,
      },
    ],
  ])('stays silent %s', (_case, facts) => expect(judge(wifiSelfAssigned, { facts })).toEqual(clear));

  it('is not judged without what it looks at', () => {
    expect(judge(wifiSelfAssigned, {})).toEqual(notJudged('reachability', 'interfaces'));
    expect(judge(wifiSelfAssigned, { facts: { reachability: noNetwork } })).toEqual(notJudged('interfaces'));
    expect(judge(wifiSelfAssigned, { facts: { reachability: selfAssigned } })).toEqual(
      notJudged('hardwarePorts'),
    );
  });

  it.each<[string, KnownFacts]>([
    ['scutil lists it', { reachability: selfAssigned, hardwarePorts: ports }],
    ['only ifconfig shows it', { reachability: noNetwork, interfaces: [without], hardwarePorts: ports }],
    ['ifconfig says which one is Wi-Fi', { reachability: selfAssigned, interfaces: [without] }],
    [
      'the Wi-Fi switch says which one is Wi-Fi',
      { reachability: selfAssigned, wifiPower: { device: 'en0', on: true } },
    ],
  ])('speaks when %s', (_case, facts) => {
    const judgement = judge(wifiSelfAssigned, { facts });
    expect(judgement).toEqual(found());
    expectSpoken(network['wifi-self-assigned'], judgement);
  });
});
