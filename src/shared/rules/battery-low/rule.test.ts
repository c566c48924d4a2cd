import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import {
  desktop,
  engineFinds,
  expectSpoken,
  expectSpokenByEngine,
  onBatteryAt,
  onMains,
} from '../../../../test/harness/scenes.ts';
import { power } from '../../text/en/power.ts';
import { clear, found, notJudged } from '../rule.ts';
import { batteryLow } from './rule.ts';

describe('battery-low', () => {
  it.each([
    ['without a battery', desktop],
    ['when plugged in, however empty', { ...onMains, percent: 4 }],
    ['at 20 %', onBatteryAt(20)],
  ])('stays silent %s', (_case, reading) =>
    expect(judge(batteryLow, { facts: { power: reading } })).toEqual(clear),
  );

  it('is not judged without the charge', () => {
    expect(judge(batteryLow, {})).toEqual(notJudged('power'));
    expect(judge(batteryLow, { facts: { power: onBatteryAt(null) } })).toEqual(notJudged('power'));
  });

  it.each([0, 7, 19])('speaks at %i %%', (percent) => {
    const judgement = judge(batteryLow, { facts: { power: onBatteryAt(percent) } });
    expect(judgement).toEqual(found({ percent }));
    expectSpoken(power['battery-low'], judgement);
  });

  it('is found by the engine', () => {
    expect(engineFinds(batteryLow, {})).toBe(false);
    expect(engineFinds(batteryLow, { lowBatteryLevel: true })).toBe(true);
    expectSpokenByEngine(power['battery-low']);
  });
});
