import { describe, expect, it } from 'vitest';
import { judge, type KnownFacts } from '../../../../test/harness/look.ts';
import {
  anInterface,
  engineFinds,
  expectSpoken,
  expectSpokenByEngine,
  noNetwork,
  nwi,
  onTunnel,
  onWifi,
  path,
} from '../../../../test/harness/scenes.ts';
import { connection } from '../../text/en/connection.ts';
import { clear, found, notJudged } from '../rule.ts';
import { lowDataMode } from './rule.ts';

const marked = anInterface({ constrained: true });
const phone = anInterface({ name: 'en7', active: false, constrained: true });

describe('low-data-mode', () => {
  it.each<[string, KnownFacts]>([
    ['on an ordinary network', { reachability: onWifi, interfaces: [anInterface()] }],
    [
      'when only an unused iPhone port carries the mark',
      { reachability: onWifi, interfaces: [anInterface(), phone] },
    ],
    ['without a network', { reachability: noNetwork, interfaces: [marked] }],
  ])('stays silent %s', (_case, facts) => expect(judge(lowDataMode, { facts })).toEqual(clear));

  it('is not judged without what it looks at', () => {
    expect(judge(lowDataMode, {})).toEqual(notJudged('reachability'));
    expect(judge(lowDataMode, { facts: { reachability: onWifi } })).toEqual(notJudged('interfaces'));
    expect(judge(lowDataMode, { facts: { reachability: onWifi, interfaces: [phone] } })).toEqual(
      notJudged('interfaces'),
    );
  });

  it('is not judged where only a tunnel is listed', () => {
    const facts = { reachability: nwi([path('utun4', '10.8.0.2')]), interfaces: [marked] };
    expect(judge(lowDataMode, { facts })).toEqual(notJudged('reachability'));
  });

  it.each([
    ['on Wi-Fi', onWifi],
    ['below a tunnel', onTunnel],
  ])('speaks %s', (_case, reachability) => {
    const tunnel = anInterface({ name: 'utun4', type: null });
    const judgement = judge(lowDataMode, { facts: { reachability, interfaces: [tunnel, marked] } });
    expect(judgement).toEqual(found());
    expectSpoken(connection['low-data-mode'], judgement);
  });

  it('is found by the engine', () => {
    expect(engineFinds(lowDataMode, {})).toBe(false);
    expect(engineFinds(lowDataMode, { constrainedNetwork: true })).toBe(true);
    expectSpokenByEngine(connection['low-data-mode']);
  });
});
