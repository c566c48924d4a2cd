import { describe, expect, it } from 'vitest';
import { judge, NOON } from '../../../../test/harness/look.ts';
import { engineFinds, expectSpoken, expectSpokenByEngine } from '../../../../test/harness/scenes.ts';
import { engine } from '../../../../test/harness/snapshot.ts';
import { mac } from '../../text/en/mac.ts';
import { clear, found, notJudged } from '../rule.ts';
import { macTooHot } from './rule.ts';

const at = (cpuSpeedLimit: number | null) => ({
  facts: { heat: { cpuSpeedLimit, thermalWarning: null, performanceWarning: null } },
});

describe('mac-too-hot', () => {
  it.each([100, 70])('stays silent at a speed limit of %i', (limit) =>
    expect(judge(macTooHot, at(limit))).toEqual(clear),
  );

  it('takes nothing recorded for cool only where the engine is silent too', () => {
    const { facts } = at(null);
    expect(judge(macTooHot, { facts: { ...facts, syncEngine: engine(NOON, {}) } })).toEqual(clear);
    expect(judge(macTooHot, { facts })).toEqual(notJudged('syncEngine'));
    const hot = engine(NOON, { thermalPressure: true });
    expect(judge(macTooHot, { facts: { ...facts, syncEngine: hot } })).toEqual(notJudged('syncEngine'));
  });

  it('is not judged without pmset', () => expect(judge(macTooHot, {})).toEqual(notJudged('heat')));

  it.each([69, 0])('speaks at a speed limit of %i: slower, and only likely', (percent) => {
    const judgement = judge(macTooHot, at(percent));
    expect(judgement).toEqual(found({ percent }, { effect: 'slows', certainty: 'likely' }));
    expectSpoken(mac['mac-too-hot'], judgement);
  });

  it('is found by the engine, which stops the upload', () => {
    expect(engineFinds(macTooHot, { moderateThermalPressure: true })).toBe(false);
    expect(engineFinds(macTooHot, { thermalPressure: true })).toBe(true);
    expect(macTooHot).toMatchObject({ effect: 'blocks', certainty: 'certain' });
    expectSpokenByEngine(mac['mac-too-hot']);
  });
});
