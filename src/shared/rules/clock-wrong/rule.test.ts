import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import { expectSpoken } from '../../../../test/harness/scenes.ts';
import { mac } from '../../text/en/mac.ts';
import { clear, found, notJudged } from '../rule.ts';
import { clockWrong } from './rule.ts';

const off = (offsetSeconds: number) => ({ facts: { clock: { offsetSeconds, errorSeconds: 0.02 } } });

describe('clock-wrong', () => {
  it.each([0, 2.34, -59.9, 59.9])('stays silent at %d s', (seconds) =>
    expect(judge(clockWrong, off(seconds))).toEqual(clear),
  );

  it('is not judged without an answer of the time server', () =>
    expect(judge(clockWrong, {})).toEqual(notJudged('clock')));

  it.each([60, -299.9])('takes %d s for something that may slow uploads down', (seconds) => {
    const judgement = judge(clockWrong, off(seconds));
    expect(judgement).toMatchObject({ outcome: 'found', effect: 'slows', certainty: 'possible' });
    expectSpoken(mac['clock-wrong'], judgement);
  });

  it.each([
    [300, 300],
    [-7260, 7260],
  ])('takes %d s for a likely cause', (seconds, offSeconds) => {
    const judgement = judge(clockWrong, off(seconds));
    expect(judgement).toEqual(found({ offSeconds }));
    expectSpoken(mac['clock-wrong'], judgement);
  });
});
