import { expect, it } from 'vitest';
import { type Evening, LOW_POWER, lowPowerNight, samples, told } from '../../../test/harness/evening.ts';
import { cameTo } from './nights.ts';

const DONE = { left: 0, bytesLeft: 0, uploaded: 1_000, verdict: 'up-to-date' } as const;
const finished = [...samples(0, 99), ...samples(100, 600, DONE)];

it.each<readonly [string, Evening, string]>([
  ['that was stopped', lowPowerNight(), 'Low Power Mode 5 h 6 min'],
  ['with nothing in the way', { entries: samples(0, 600) }, ''],
  ['that was finished', { entries: finished }, 'All uploaded'],
  [
    'that was finished but for what Photos cannot upload',
    { entries: finished.map((entry) => ({ ...entry, failed: 5 })) },
    'All but 5 items uploaded',
  ],
  [
    'that a Mac without work slept through',
    { entries: samples(0, 60, DONE), events: [[60, 'suspend']] },
    'Nothing was waiting',
  ],
  [
    'whose items were deleted',
    { entries: finished.map((entry) => ({ ...entry, uploaded: 900 })) },
    'Nothing left at the last count',
  ],
  [
    'of which nothing is known but its end',
    { entries: samples(400, 600, DONE) },
    'Nothing left at the last count',
  ],
  [
    'in another library without work',
    { entries: samples(0, 600, { ...LOW_POWER, headline: 'not-system-library', left: 0 }) },
    'Another library 10 h',
  ],
])('says what a night came to %s', (_case, evening, words) => {
  expect(cameTo(told(evening).night)).toBe(words);
});
