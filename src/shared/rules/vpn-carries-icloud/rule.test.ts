import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import { aVpn, expectSpoken } from '../../../../test/harness/scenes.ts';
import { connection } from '../../text/en/connection.ts';
import { clear, found, notJudged } from '../rule.ts';
import { vpnCarriesIcloud } from './rule.ts';

describe('vpn-carries-icloud', () => {
  it.each(['none', 'not-used', 'dns-only', 'around-apple', 'dead'] as const)(
    'stays silent while the verdict is %s',
    (verdict) => expect(judge(vpnCarriesIcloud, { facts: { vpn: aVpn(verdict) } })).toEqual(clear),
  );

  it('is not judged without a verdict', () => expect(judge(vpnCarriesIcloud, {})).toEqual(notJudged('vpn')));

  it.each(['full', 'agent', 'proxy-client'] as const)('speaks when the verdict is %s', (verdict) => {
    const judgement = judge(vpnCarriesIcloud, { facts: { vpn: aVpn(verdict) } });
    expect(judgement).toEqual(found({ vpn: 'Work' }));
    expectSpoken(connection['vpn-carries-icloud'], judgement);
  });
});
