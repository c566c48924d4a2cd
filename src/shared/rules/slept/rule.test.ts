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

  it('is not judged without the count: the watch cannot tell whether items were left', () =>
    expect(judge(slept, { left: null })).toEqual(notJudged('uploadCounts')));

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
