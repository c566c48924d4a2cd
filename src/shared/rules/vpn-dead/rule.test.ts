import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import { aVpn, expectSpoken } from '../../../../test/harness/scenes.ts';
import { network } from '../../text/en/network.ts';
import { clear, found, notJudged } from '../rule.ts';
import { vpnDead } from './rule.ts';

describe('vpn-dead', () => {
  it.each(['none', 'full', 'not-used', 'dns-only', 'agent', 'around-apple', 'proxy-client'] as const)(
    'stays silent while the verdict is %s',
    (verdict) => expect(judge(vpnDead, { facts: { vpn: aVpn(verdict) } })).toEqual(clear),
  );

  it('is not judged without a verdict', () => expect(judge(vpnDead, {})).toEqual(notJudged('vpn')));

  it('speaks and names the VPN, or else its interface', () => {
    const judgement = judge(vpnDead, { facts: { vpn: aVpn('dead') } });
    expect(judgement).toEqual(found({ vpn: 'Work' }));
    expectSpoken(network['vpn-dead'], judgement);
    expect(judge(vpnDead, { facts: { vpn: aVpn('dead', { name: null }) } })).toEqual(found({ vpn: 'utun4' }));
  });
});
