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

const set = (battery: boolean, ac: boolean | null) => ({
  battery: { sleepMinutes: 10, displaySleepMinutes: 5, lowPowerMode: battery },
  ac: { sleepMinutes: 10, displaySleepMinutes: 5, lowPowerMode: ac },
  ups: null,
});
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

  it.each<[string, KnownFacts, string | undefined]>([
    ['on a MacBook', { power: onMains }, undefined],
    ['on a desktop that has the mode', { power: desktop }, 'always'],
    ['where it is set for battery and adapter', { power: onMains, sleepSettings: set(true, true) }, 'always'],
    ['where it is set for the battery alone', { power: onMains, sleepSettings: set(true, false) }, 'battery'],
    ['where it is set for the adapter alone', { power: onMains, sleepSettings: set(false, true) }, undefined],
    ['where the adapter is not told', { power: onMains, sleepSettings: set(true, null) }, undefined],
  ])('speaks %s', (_case, facts, variant) => {
    const judgement = judge(lowPowerMode, { facts: { lowPowerMode: mode(true), ...facts } });
    expect(judgement).toEqual(found({}, variant === undefined ? {} : { variant }));
    expectSpoken(power['low-power-mode'], judgement);
  });

  it('advises to plug in only where that helps', () => {
    const { always, battery } = power['low-power-mode'].variants;
    expect(always.fix).not.toMatch(/plug/);
    expect(battery.fix).toMatch(/or plug in/);
  });

  it('is found by the engine', () => {
    expect(engineFinds(lowPowerMode, { isBlockedByLowPowerModeKey: false })).toBe(false);
    expect(engineFinds(lowPowerMode, { isBlockedByLowPowerModeKey: true })).toBe(true);
    expectSpokenByEngine(power['low-power-mode']);
  });
});
