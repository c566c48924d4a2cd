import { describe, expect, it } from 'vitest';
import { judge, type Scene } from '../../../../test/harness/look.ts';
import { desktop, expectSpoken, onBatteryAt, onMains } from '../../../../test/harness/scenes.ts';
import { power } from '../../text/en/power.ts';
import { clear, found, notJudged } from '../rule.ts';
import { batteryWillRunOut } from './rule.ts';

const twoHours = onBatteryAt(50, 120);
const needs = (secondsToFinish: number) => ({ secondsToFinish });

describe('battery-will-run-out', () => {
  it.each<[string, Scene]>([
    ['without a battery', { left: 12, facts: { power: desktop }, pace: needs(90_000) }],
    ['when plugged in', { left: 12, facts: { power: onMains }, pace: needs(90_000) }],
    ['when nothing is left', { left: 0, facts: { power: twoHours } }],
    ['when the charge lasts', { left: 12, facts: { power: twoHours }, pace: needs(7200) }],
  ])('stays silent %s', (_case, scene) => expect(judge(batteryWillRunOut, scene)).toEqual(clear));

  it.each<[string, Scene, ReturnType<typeof notJudged>]>([
    ['the battery', { left: 12 }, notJudged('power')],
    ['the count', { facts: { power: twoHours } }, notJudged('uploadCounts')],
    ['an estimate of the charge', { left: 12, facts: { power: onBatteryAt(50, null) } }, notJudged('power')],
    ['a pace', { left: 12, facts: { power: twoHours } }, notJudged('icloudTraffic')],
  ])('is not judged without %s', (_case, scene, judgement) =>
    expect(judge(batteryWillRunOut, scene)).toEqual(judgement),
  );

  it('speaks when the upload takes longer than the charge', () => {
    const judgement = judge(batteryWillRunOut, { left: 12, facts: { power: twoHours }, pace: needs(10_800) });
    expect(judgement).toEqual(found({ chargeSeconds: 7200, uploadSeconds: 10_800 }));
    expectSpoken(power['battery-will-run-out'], judgement);
  });
});
