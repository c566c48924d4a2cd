import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import { desktop, expectSpoken, onBatteryAt, onMains } from '../../../../test/harness/scenes.ts';
import { power } from '../../text/en/power.ts';
import { clear, found, notJudged } from '../rule.ts';
import { onBattery } from './rule.ts';

describe('on-battery', () => {
  it.each([
    ['without a battery', desktop],
    ['when plugged in', onMains],
    ['when plugged in at the charge limit', { ...onMains, percent: 80, state: 'not-charging' as const }],
    ['below 20 %, which is another rule', onBatteryAt(19)],
  ])('stays silent %s', (_case, reading) =>
    expect(judge(onBattery, { facts: { power: reading } })).toEqual(clear),
  );

  it('is not judged without the charge', () => {
    expect(judge(onBattery, {})).toEqual(notJudged('power'));
    expect(judge(onBattery, { facts: { power: onBatteryAt(null) } })).toEqual(notJudged('power'));
  });

  it.each([
    [20, onBatteryAt(20)],
    [100, { ...onBatteryAt(100), source: 'ups' as const }],
  ])('speaks at %i %%', (percent, reading) => {
    const judgement = judge(onBattery, { facts: { power: reading } });
    expect(judgement).toEqual(found({ percent }));
    expectSpoken(power['on-battery'], judgement);
  });
});
