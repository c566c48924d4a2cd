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
    'Nothing is left but what Photos cannot upload',
  ],
  ['nobody watched to the end', { entries: samples(0, 60) }, 'The upload last night'],
  [
    'what waited was deleted',
    { entries: [...samples(0, 399), ...samples(400, 600, { ...DONE, uploaded: 900 })] },
    'Nothing is left to upload',
  ],
  [
    'nobody could count to the end',
    {
      entries: [...samples(0, 120), ...samples(121, 600, { left: null, uploaded: null, verdict: 'unknown' })],
    },
    'The upload last night',
  ],
  [
    'items were only compared, too',
    {
      entries: [
        ...samples(0, 120, { findings: ['rebaseline'] }),
        ...samples(121, 600, { findings: ['rebaseline'], left: 60, uploaded: 940 }),
      ],
    },
    '40 of 100 items compared or uploaded last night',
  ],
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

it('says below a title with the count what happened, without counting again, and what to do tonight', () => {
  expect(morningOf(told(lowPowerNight()).night)?.lines).toEqual([
    'Low Power Mode cost this night 5 h 6 min.',
    'Turn Low Power Mode off: 1,100 items need about 7 h.',
  ]);
});
