import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import { engineFinds, expectSpokenByEngine } from '../../../../test/harness/scenes.ts';
import { mac } from '../../text/en/mac.ts';
import { notJudged } from '../rule.ts';
import { macWarm } from './rule.ts';

describe('mac-warm', () => {
  it('stays silent while the engine says nothing of it', () => {
    expect(engineFinds(macWarm, {})).toBe(false);
    expect(engineFinds(macWarm, { moderateThermalPressure: false })).toBe(false);
  });

  it('is not judged without the engine', () => expect(judge(macWarm, {})).toEqual(notJudged('syncEngine')));

  it('speaks when the engine does', () => {
    expect(engineFinds(macWarm, { moderateThermalPressure: true })).toBe(true);
    expectSpokenByEngine(mac['mac-warm']);
  });
});
