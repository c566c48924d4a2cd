import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import { expectSpoken } from '../../../../test/harness/scenes.ts';
import type { DaemonName } from '../../facts/mac.ts';
import { mac } from '../../text/en/mac.ts';
import { clear, found, notJudged } from '../rule.ts';
import { analysisBusy } from './rule.ts';

const running = (...daemons: readonly (readonly [DaemonName, number])[]) => ({
  facts: {
    processes: {
      photos: null,
      daemons: daemons.map(([name, cpu], index) => ({ name, cpu, pid: 400 + index, elapsedSeconds: 4000 })),
    },
  },
});

describe('analysis-busy', () => {
  it.each([
    ['when none of them runs', running()],
    ['while they are idle', running(['photoanalysisd', 0], ['photolibraryd', 43])],
    ['at 80 %', running(['mediaanalysisd', 80])],
    ['when only the upload itself works hard', running(['cloudd', 140], ['cloudphotod', 95])],
  ])('stays silent %s', (_case, scene) => expect(judge(analysisBusy, scene)).toEqual(clear));

  it('is not judged without the processes', () =>
    expect(judge(analysisBusy, {})).toEqual(notJudged('processes')));

  it.each(['photoanalysisd', 'mediaanalysisd', 'photolibraryd'] as const)('speaks for %s', (name) => {
    const judgement = judge(analysisBusy, running([name, 80.6]));
    expect(judgement).toEqual(found({ process: name, percent: 81 }));
    expectSpoken(mac['analysis-busy'], judgement);
  });

  it('names the busiest, and counts only what lasts ten minutes', () => {
    expect(judge(analysisBusy, running(['photolibraryd', 85], ['mediaanalysisd', 190]))).toEqual(
      found({ process: 'mediaanalysisd', percent: 190 }),
    );
    expect(analysisBusy.holdSeconds).toBe(600);
  });
});
