import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import { engineFinds, expectSpokenByEngine } from '../../../../test/harness/scenes.ts';
import { connection } from '../../text/en/connection.ts';
import { notJudged } from '../rule.ts';
import { poorNetwork } from './rule.ts';

describe('poor-network', () => {
  it('stays silent while the engine says nothing of it', () => {
    expect(engineFinds(poorNetwork, {})).toBe(false);
    expect(engineFinds(poorNetwork, { poorNetworkQuality: false })).toBe(false);
  });

  it('is not judged without the engine', () =>
    expect(judge(poorNetwork, {})).toEqual(notJudged('syncEngine')));

  it('speaks when the engine does', () => {
    expect(engineFinds(poorNetwork, { poorNetworkQuality: true })).toBe(true);
    expectSpokenByEngine(connection['poor-network']);
  });
});
