import { describe, expect, it } from 'vitest';
import { judge, type KnownFacts } from '../../../../test/harness/look.ts';
import {
  desktop,
  engineFinds,
  expectSpoken,
  expectSpokenByEngine,
  onMains,
  sleepsAfter,
} from '../../../../test/harness/scenes.ts';
import { power } from '../../text/en/power.ts';
import { clear, found, notJudged } from '../rule.ts';
import { lowPowerMode } from './rule.ts';

const mode = (on: boolean) => ({ on, highPower: false, row: `lowpowermode ${on ? 1 : 0}` });

describe('low-power-mode', () => {
  it.each<[string, KnownFacts]>([
    ['while it is off', { lowPowerMode: mode(false) }],
    ['in High Power Mode', { lowPowerMode: { on: false, highPower: true, row: 'powermode 2' } }],
    ['on a desktop that lacks the mode', { power: desktop, sleepInForce: sleepsAfter(10) }],
  ])('stays silent %s', (_case, facts) => expect(judge(lowPowerMode, { facts })).toEqual(clear));

  it('is not judged where a MacBook does not tell, or nothing is known of a battery', () => {
    const sleepInForce = sleepsAfter(10);
    expect(judge(lowPowerMode, { facts: { power: onMains, sleepInForce } })).toEqual(
      notJudged('lowPowerMode'),
    );
    expect(judge(lowPowerMode, { facts: { sleepInForce } })).toEqual(notJudged('lowPowerMode'));
    expect(judge(lowPowerMode, {})).toEqual(notJudged('lowPowerMode'));
  });

  it('is not judged on a desktop where pmset did not answer', () =>
    expect(judge(lowPowerMode, { facts: { power: desktop } })).toEqual(notJudged('lowPowerMode')));

  it.each<[string, KnownFacts]>([
    ['on a MacBook', { lowPowerMode: mode(true), power: onMains }],
    ['on a desktop that has the mode', { lowPowerMode: mode(true), power: desktop }],
  ])('speaks %s', (_case, facts) => {
    const judgement = judge(lowPowerMode, { facts });
    expect(judgement).toEqual(found());
    expectSpoken(power['low-power-mode'], judgement);
  });

  it('is found by the engine', () => {
    expect(engineFinds(lowPowerMode, { isBlockedByLowPowerModeKey: false })).toBe(false);
    expect(engineFinds(lowPowerMode, { isBlockedByLowPowerModeKey: true })).toBe(true);
    expectSpokenByEngine(power['low-power-mode']);
  });
});
