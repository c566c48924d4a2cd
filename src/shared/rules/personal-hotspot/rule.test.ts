import { describe, expect, it } from 'vitest';
import { judge, type KnownFacts } from '../../../../test/harness/look.ts';
import {
  aLink,
  anInterface,
  expectSpoken,
  noNetwork,
  nwi,
  onTunnel,
  onWifi,
  path,
} from '../../../../test/harness/scenes.ts';
import { connection } from '../../text/en/connection.ts';
import { clear, found, notJudged } from '../rule.ts';
import { personalHotspot } from './rule.ts';

const home: KnownFacts = { reachability: onWifi, interfaces: [anInterface()], link: aLink() };
const tunnel = anInterface({ name: 'utun4', type: null, ipv4: ['10.8.0.2'] });

describe('personal-hotspot', () => {
  it.each<[string, KnownFacts]>([
    ['on an ordinary network', home],
    ['without a network', { reachability: noNetwork }],
    ['just outside the network of a phone', { ...home, reachability: nwi([path('en0', '172.20.10.16')]) }],
    ['on a network that only looks similar', { ...home, reachability: nwi([path('en0', '172.20.20.4')]) }],
    [
      'on an IPv6-only network',
      { ...home, link: aLink({ clat46: true }), interfaces: [anInterface({ clat46: true })] },
    ],
    [
      'when a phone is plugged in but not used',
      { ...home, interfaces: [anInterface(), anInterface({ name: 'en7', expensive: true })] },
    ],
  ])('stays silent %s', (_case, facts) => expect(judge(personalHotspot, { facts })).toEqual(clear));

  it.each<[string, KnownFacts, ReturnType<typeof notJudged>]>([
    ['anything', {}, notJudged('reachability')],
    [
      'what lies below a tunnel',
      { ...home, reachability: nwi([path('utun4', '10.8.0.2')]) },
      notJudged('reachability'),
    ],
    ['the link and the flags', { reachability: onWifi }, notJudged('link', 'interfaces')],
    ['the flags', { reachability: onWifi, link: aLink() }, notJudged('interfaces')],
    ['the link in use', { ...home, link: aLink({ interface: 'en5' }) }, notJudged('link')],
  ])('is not judged without %s', (_case, facts, judgement) =>
    expect(judge(personalHotspot, { facts })).toEqual(judgement),
  );

  it.each<[string, KnownFacts]>([
    [
      'the address is a phone network, and no more is known',
      { reachability: nwi([path('en0', '172.20.10.4')]) },
    ],
    ['macOS calls it tethered', { reachability: onWifi, link: aLink({ tethered: true }) }],
    ['macOS calls it expensive', { reachability: onWifi, link: aLink({ expensive: true }) }],
    ['the router is a phone', { reachability: onWifi, link: aLink({ router: '172.20.10.1' }) }],
    ['the interface is marked', { reachability: onWifi, interfaces: [anInterface({ expensive: true })] }],
    [
      'it lies below a tunnel',
      { reachability: onTunnel, interfaces: [tunnel, anInterface({ expensive: true })], link: aLink() },
    ],
    [
      'the phone hangs on a cable',
      {
        reachability: nwi([path('en7', '172.20.10.2')]),
        interfaces: [anInterface({ name: 'en7', type: 'Ethernet' })],
      },
    ],
  ])('speaks when %s', (_case, facts) => {
    const judgement = judge(personalHotspot, { facts });
    expect(judgement).toEqual(found());
    expectSpoken(connection['personal-hotspot'], judgement);
  });
});
