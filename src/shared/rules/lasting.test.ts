import { expect, it } from 'vitest';
import { type Lasting, lasting } from './lasting.ts';
import { clear, found, type Judgement, notJudged } from './rule.ts';

const MINUTE = 60;
const gap = notJudged('power');
const graver = found({}, { effect: 'blocks' });
const milder = found({}, { effect: 'note' });

type Judged = readonly (readonly [minute: number, judgement: Judgement])[];

/** The minute since which a rule that slows is found. */
function since(judged: Judged): number | null {
  let last: Lasting | null = null;
  for (const [minute, judgement] of judged) {
    const awake = minute * MINUTE;
    last = lasting(last, judgement, 'slows', { now: awake * 1000, awake });
  }
  return last && last.awake / MINUTE;
}

it.each<readonly [string, Judged, number | null]>([
  ['never found', [[0, clear]], null],
  ['never judged', [[0, gap]], null],
  [
    'cleared',
    [
      [0, found()],
      [5, clear],
    ],
    null,
  ],
  [
    'found all the time',
    [
      [0, found()],
      [5, found()],
    ],
    0,
  ],
  [
    'found again after a clear look',
    [
      [0, found()],
      [5, clear],
      [6, found()],
    ],
    6,
  ],
  [
    'not judged for half an hour',
    [
      [0, found()],
      [5, gap],
      [35, found()],
    ],
    0,
  ],
  [
    'not judged for longer',
    [
      [0, found()],
      [5, gap],
      [20, gap],
      [36, found()],
    ],
    36,
  ],
  [
    'not judged twice, for a moment each',
    [
      [0, found()],
      [5, gap],
      [25, found()],
      [30, gap],
      [50, found()],
    ],
    0,
  ],
  [
    'cleared after it could not be judged',
    [
      [0, found()],
      [5, gap],
      [6, clear],
      [7, found()],
    ],
    7,
  ],
  [
    'worse than at first',
    [
      [0, found()],
      [5, graver],
    ],
    5,
  ],
  [
    'worse, and milder again',
    [
      [0, found()],
      [5, graver],
      [9, found()],
    ],
    5,
  ],
  [
    'milder for a while',
    [
      [0, graver],
      [5, milder],
      [9, graver],
    ],
    9,
  ],
  [
    'milder',
    [
      [0, graver],
      [5, milder],
    ],
    0,
  ],
])('%s', (_case, judged, minute) => {
  expect(since(judged)).toBe(minute);
});
