import { describe, expect, it } from 'vitest';
import { EVENING, MINUTE } from '../../../test/harness/entries.ts';
import { type Evening, samples, told } from '../../../test/harness/evening.ts';
import { isWorthSummingUp } from './worth-summing-up.ts';

/** Ten hours after the evening began. */
const MORNING = EVENING + 600 * MINUTE;
const wentUp = { left: 99, uploaded: 1001 } as const;

describe('a night is worth a summary', () => {
  it.each<readonly [string, boolean, Evening]>([
    ['watched for all of it', true, { entries: samples(0, 600) }],
    ['watched for half an hour', true, { entries: samples(570, 600) }],
    ['watched for five minutes', false, { entries: samples(595, 600) }],
    [
      'watched for a quarter of an hour at each end',
      true,
      { entries: [...samples(0, 15), ...samples(585, 600)] },
    ],
    ['watched for longer, but for most of it after its end', false, { entries: samples(595, 660), end: 660 }],
    ['not watched', false, {}],
    [
      'watched for minutes in which something went up',
      true,
      { entries: [...samples(590, 594), ...samples(595, 600, wentUp)] },
    ],
    [
      'watched for minutes, and something went up after its end',
      false,
      { entries: [...samples(590, 619), ...samples(620, 660, wentUp)], end: 660 },
    ],
    [
      'slept through',
      true,
      {
        entries: samples(0, 5),
        events: [
          [5, 'suspend'],
          [600, 'resume'],
        ],
      },
    ],
  ])('%s: %s', (_name, expected, evening) => {
    expect(isWorthSummingUp(told(evening).night, MORNING)).toBe(expected);
  });

  it.each(['today', 'half-day'] as const)('but hours that are none are not: %s', (time) => {
    const { night } = told({ entries: samples(0, 600) });
    expect(isWorthSummingUp({ ...night, time }, MORNING)).toBe(false);
  });
});
