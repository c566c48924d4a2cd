import { describe, expect, it } from 'vitest';
import { judge, NOON } from '../../../../test/harness/look.ts';
import { says } from '../../../../test/harness/says.ts';
import { photos } from '../../text/en/photos.ts';
import { clear, found, notJudged } from '../rule.ts';
import { engineWedged } from './rule.ts';

const DAY = 24 * 3600;

interface Differs {
  readonly left?: number | null;
  readonly unchangedSeconds?: number | null;
  readonly oldestPending?: number | null | undefined;
}

/** A wedged engine, and how one case differs from it. */
function scene(differs: Differs) {
  const { left, unchangedSeconds, oldestPending } = {
    left: 8961,
    unchangedSeconds: DAY,
    oldestPending: NOON - DAY * 1000 - 1,
    ...differs,
  };
  const facts = oldestPending === undefined ? {} : { resetEvents: { oldestPending } };
  return { left, pace: { unchangedSeconds }, facts };
}

describe('engine-wedged', () => {
  const wedged = scene({});

  it.each([
    ['nothing left', scene({ left: 0 })],
    ['something moved within the day', scene({ unchangedSeconds: DAY - 1 })],
    ['no reset is pending', scene({ oldestPending: null })],
    ['the reset is young', scene({ oldestPending: NOON - DAY * 1000 })],
    ['moved, and the resets are not readable', scene({ unchangedSeconds: 60, oldestPending: undefined })],
  ])('stays silent: %s', (_case, quiet) => {
    expect(judge(engineWedged, quiet)).toEqual(clear);
  });

  it.each([
    ['what is left', scene({ left: null }), 'uploadCounts'],
    ['counts over time', scene({ unchangedSeconds: null }), 'uploadCounts'],
    ['the resets', scene({ oldestPending: undefined }), 'resetEvents'],
  ] as const)('is not judged without %s', (_case, lacking, missing) => {
    expect(judge(engineWedged, lacking)).toEqual(notJudged(missing));
  });

  it('speaks after a day with a pending reset', () => {
    const judgement = judge(engineWedged, wedged);
    expect(judgement).toEqual(found({ left: 8961, unchangedSeconds: DAY }));
    expect(says(photos['engine-wedged'], judgement)).toContain('nothing was uploaded for 1 day');
  });
});
