import { expect, it } from 'vitest';
import { type Evening, lowPowerNight, samples, told } from '../../../test/harness/evening.ts';
import { morningOf } from './morning.ts';

const DONE = { verdict: 'up-to-date', left: 0, uploaded: 1000 } as const;

it.each<readonly [string, Evening]>([
  ['nothing was written down', {}],
  ['nothing was waiting', { entries: samples(0, 600, DONE) }],
])('is silent when %s', (_case, evening) => {
  expect(morningOf(told(evening).night)).toBeNull();
});

it.each<readonly [string, Evening, string]>([
  [
    'it was finished',
    { entries: [...samples(0, 399), ...samples(400, 600, DONE)] },
    'Everything is uploaded to iCloud',
  ],
  [
    'it was finished but for what Photos cannot upload',
    { entries: [...samples(0, 399, { failed: 5 }), ...samples(400, 600, { ...DONE, failed: 5 })] },
    '100 of 100 items uploaded last night',
  ],
  ['nobody watched to the end', { entries: samples(0, 60) }, 'The upload last night'],
  ['nothing went', { entries: samples(0, 600) }, 'Nothing was uploaded last night'],
  [
    'nobody could count',
    { entries: samples(0, 600, { left: null, bytesLeft: null, uploaded: null, failed: null }) },
    'The upload last night',
  ],
  ['some of it went', lowPowerNight(), '184 of 1,284 items uploaded last night'],
])('has a title when %s', (_case, evening, title) => {
  expect(morningOf(told(evening).night)?.title).toBe(title);
});

it('says what happened and what to do tonight', () => {
  expect(morningOf(told(lowPowerNight()).night)?.lines).toEqual([
    'Low Power Mode cost this night 5 h 6 min: 184 of 1,284 items were uploaded.',
    'Turn Low Power Mode off or plug in: 1,100 items need about 7 h.',
  ]);
});
