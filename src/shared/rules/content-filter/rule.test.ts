import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import { expectSpoken } from '../../../../test/harness/scenes.ts';
import type { NetworkExtension } from '../../facts/network.ts';
import { connection } from '../../text/en/connection.ts';
import { clear, found, notJudged } from '../rule.ts';
import { contentFilter } from './rule.ts';

const filter: NetworkExtension = {
  team: 'VBG97UB4TA',
  bundle: 'com.objective-see.lulu.extension',
  product: 'LuLu',
  kind: 'filter',
  active: true,
  enabled: true,
};
const having = (...networkExtensions: readonly NetworkExtension[]) => ({
  facts: { filters: { networkExtensions, endpointSecurity: ['com.example.scanner'], pendingReboot: [] } },
});

describe('content-filter', () => {
  it.each([
    ['without extensions', having()],
    ['for a VPN', having({ ...filter, kind: 'vpn' })],
    ['for an extension it does not know', having({ ...filter, kind: 'unknown' })],
    ['while the filter is not active', having({ ...filter, active: false })],
    ['while the filter is not enabled', having({ ...filter, enabled: false })],
  ])('stays silent %s', (_case, scene) => expect(judge(contentFilter, scene)).toEqual(clear));

  it('is not judged without the list', () => expect(judge(contentFilter, {})).toEqual(notJudged('filters')));

  it('speaks and names each product once', () => {
    const judgement = judge(contentFilter, having(filter, filter, { ...filter, product: 'Little Snitch' }));
    expect(judgement).toEqual(found({ products: 'LuLu, Little Snitch' }));
    expectSpoken(connection['content-filter'], judgement);
  });
});
