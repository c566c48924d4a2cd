import { describe, expect, it } from 'vitest';
import { judge, type Scene } from '../../../../test/harness/look.ts';
import {
  aVpn,
  expectSpoken,
  noNetwork,
  nwi,
  onWifi,
  path,
  selfAssigned,
} from '../../../../test/harness/scenes.ts';
import { network } from '../../text/en/network.ts';
import { clear, found, notJudged } from '../rule.ts';
import { offline } from './rule.ts';

const noWay = { interface: null, gateway: null };
const ports = (wifi: string | null) => ({ ports: {}, wifi });
const throughWifi = { interface: 'en0', gateway: '192.168.1.1' };

describe('offline', () => {
  it.each<[string, Scene]>([
    ['while an interface is reachable', { facts: { reachability: onWifi, appleRoute: noWay } }],
    [
      'where Wi-Fi has made up its own address',
      { facts: { reachability: selfAssigned, appleRoute: noWay, hardwarePorts: ports('en0') } },
    ],
    [
      'where only the switch says which one is Wi-Fi',
      { facts: { reachability: selfAssigned, appleRoute: noWay, wifiPower: { device: 'en0', on: true } } },
    ],
    [
      'where IPv6 works beside a made-up address',
      {
        facts: {
          reachability: nwi([path('en5', '169.254.31.7')], [path('en5', '2001:db8::7')]),
          appleRoute: noWay,
          hardwarePorts: ports('en0'),
        },
      },
    ],
    ['while there is a way to Apple', { facts: { reachability: noNetwork, appleRoute: throughWifi } }],
    ['while there is a way to Apple and no more is known', { facts: { appleRoute: throughWifi } }],
    [
      'behind a dead tunnel, which is the VPN',
      { facts: { reachability: noNetwork, appleRoute: noWay, vpn: aVpn('dead') } },
    ],
  ])('stays silent %s', (_case, scene) => expect(judge(offline, scene)).toEqual(clear));

  it('is not judged without what it looks at', () => {
    expect(judge(offline, {})).toEqual(notJudged('reachability', 'appleRoute'));
    expect(judge(offline, { facts: { reachability: noNetwork } })).toEqual(notJudged('appleRoute'));
    expect(judge(offline, { facts: { appleRoute: noWay } })).toEqual(notJudged('reachability'));
    const facts = { reachability: selfAssigned, appleRoute: noWay };
    expect(judge(offline, { facts })).toEqual(notJudged('hardwarePorts'));
  });

  it.each<[string, Scene]>([
    ['nothing is listed', { facts: { reachability: noNetwork, appleRoute: noWay, vpn: aVpn('none') } }],
    [
      'what is listed cannot be reached',
      {
        facts: {
          reachability: nwi([path('en0', '192.168.1.20', false)]),
          appleRoute: noWay,
          vpn: aVpn('none'),
        },
      },
    ],
    [
      'a cable has made up its own address',
      { facts: { reachability: selfAssigned, appleRoute: noWay, hardwarePorts: ports('en1') } },
    ],
    [
      'the same on a Mac without Wi-Fi',
      { facts: { reachability: selfAssigned, appleRoute: noWay, hardwarePorts: ports(null) } },
    ],
    ['nothing is known of VPNs', { facts: { reachability: noNetwork, appleRoute: noWay } }],
  ])('speaks when %s', (_case, scene) => {
    const judgement = judge(offline, scene);
    expect(judgement).toEqual(found());
    expectSpoken(network.offline, judgement);
  });
});
