import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import { expectSpoken } from '../../../../test/harness/scenes.ts';
import { power } from '../../text/en/power.ts';
import { clear, found, notJudged } from '../rule.ts';
import { slept } from './rule.ts';

describe('slept', () => {
  it.each([0, 1799])('stays silent after %i s of sleep', (sleptSeconds) =>
    expect(judge(slept, { left: 12, pace: { sleptSeconds } })).toEqual(clear),
  );

  it('stays silent where the Mac did not sleep, counted or not', () =>
    expect(judge(slept, { left: null })).toEqual(clear));

  it.each([
    [0, 1800],
    [900, 900],
  ])(
    'is not judged after %i s of sleep and %i s without the count',
    (sleptSeconds, sleptUncountedSeconds) => {
      const pace = { sleptSeconds, sleptUncountedSeconds };
      expect(judge(slept, { left: 12, pace })).toEqual(notJudged('uploadCounts'));
      const shorter = { ...pace, sleptUncountedSeconds: sleptUncountedSeconds - 1 };
      expect(judge(slept, { left: null, pace: shorter })).toEqual(clear);
    },
  );

  it.each([
    [1800, 12],
    [9600, 0],
    [9600, null],
  ])('speaks after %i s of sleep', (sleptSeconds, left) => {
    const judgement = judge(slept, { left, pace: { sleptSeconds } });
    expect(judgement).toEqual(found({ sleptSeconds }));
    expectSpoken(power.slept, judgement);
  });
});
