import { expect, it } from 'vitest';
import type { Habits } from '../night/habits.ts';
import { habitFacts } from './habit-words.ts';

const NONE: Habits = { nights: 5, speedByHour: [], lost: [], untilDone: null };

const said = (habits: Partial<Habits>): readonly string[] =>
  habitFacts({ ...NONE, ...habits }).map(({ label, text }) => `${label}: ${text}`);

it.each<readonly [string, Partial<Habits>, readonly string[]]>([
  ['nothing that is not known', {}, []],
  [
    'one speed where the hours are alike',
    {
      speedByHour: [
        { hour: 22, bytesPerHour: 2_000_000_000, nights: 9 },
        { hour: 23, bytesPerHour: 2_400_000_000, nights: 7 },
      ],
    },
    ['Speed: About 2.4 GB an hour at any time (7 nights or more)'],
  ],
  [
    'the best and the worst hour where they differ',
    {
      speedByHour: [
        { hour: 22, bytesPerHour: 900_000_000, nights: 9 },
        { hour: 3, bytesPerHour: 2_400_000_000, nights: 9 },
      ],
    },
    ['Speed: Fastest after 03:00, 2.4 GB an hour; slowest after 22:00, 900 MB an hour (9 nights or more)'],
  ],
  [
    'what nights were lost to, the worst three',
    {
      nights: 28,
      lost: [
        { cause: 'low-power-mode', nights: 5, seconds: 126_000 },
        { cause: 'asleep', nights: 2, seconds: 21_600 },
        { cause: 'not-recorded', nights: 1, seconds: 3_600 },
        { cause: 'offline', nights: 1, seconds: 1_800 },
      ],
    },
    ['Lost: Of 28 nights: Low Power Mode in 5 (1 day 11 h), Asleep in 2 (6 h), Not recorded in 1 (1 h)'],
  ],
  [
    'when it will be done',
    { untilDone: { days: 20, nights: 6 } },
    ['Done in: About 20 days at the pace of 6 nights'],
  ],
  [
    'that tomorrow is enough',
    { untilDone: { days: 1, nights: 6 } },
    ['Done in: About a day at the pace of 6 nights'],
  ],
])('tells %s', (_case, habits, facts) => {
  expect(said(habits)).toEqual(facts);
});
