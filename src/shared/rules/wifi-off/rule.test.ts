import { describe, expect, it } from 'vitest';
import { judge, type Scene } from '../../../../test/harness/look.ts';
import {
  expectSpoken,
  noNetwork,
  nwi,
  onWifi,
  path,
  selfAssigned,
  tunnelAlone,
} from '../../../../test/harness/scenes.ts';
import { network } from '../../text/en/network.ts';
import { clear, found, notJudged } from '../rule.ts';
import { wifiOff } from './rule.ts';

const on = { device: 'en0', on: true };
const off = { device: 'en0', on: false };

describe('wifi-off', () => {
  it.each<[string, Scene]>([
    ['while Wi-Fi is on', { facts: { wifiPower: on, reachability: noNetwork } }],
    ['while Wi-Fi is on, whatever else is unknown', { facts: { wifiPower: on } }],
    [
      'while a cable is connected',
      { facts: { wifiPower: off, reachability: nwi([path('en5', '192.168.1.9')]) } },
    ],
    [
      'while a modem is connected',
      { facts: { wifiPower: off, reachability: nwi([path('ppp0', '10.64.2.9')]) } },
    ],
    ['while a cable is connected and the switch unknown', { facts: { reachability: onWifi } }],
    [
      'on a Mac without Wi-Fi',
      { facts: { hardwarePorts: { ports: { en0: 'Ethernet' }, wifi: null }, reachability: noNetwork } },
    ],
  ])('stays silent %s', (_case, scene) => expect(judge(wifiOff, scene)).toEqual(clear));

  it('is not judged without what it looks at', () => {
    expect(judge(wifiOff, {})).toEqual(notJudged('wifiPower', 'reachability'));
    expect(judge(wifiOff, { facts: { wifiPower: off } })).toEqual(notJudged('reachability'));
    expect(judge(wifiOff, { facts: { reachability: noNetwork } })).toEqual(notJudged('wifiPower'));
  });

  it.each([
    ['nothing else is connected', noNetwork],
    ['only a self-assigned address is left', selfAssigned],
    ['only a tunnel is left standing', tunnelAlone],
  ])('speaks when %s', (_case, reachability) => {
    const judgement = judge(wifiOff, { facts: { wifiPower: off, reachability } });
    expect(judgement).toEqual(found());
    expectSpoken(network['wifi-off'], judgement);
  });
});
