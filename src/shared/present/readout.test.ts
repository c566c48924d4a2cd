import { expect, it } from 'vitest';
import { EVENING, MINUTE } from '../../../test/harness/entries.ts';
import { BERLIN, lowPowerNight, samples, told } from '../../../test/harness/evening.ts';
import { readoutAt, readoutsOf } from './readout.ts';

const { chronicle, night } = told(lowPowerNight());

it.each([
  ['before it began', -1, { time: '20:59', what: 'Not recorded', details: [] }],
  [
    'while it went',
    60,
    { time: '22:00', what: 'Uploading', details: ['Plugged in, 90 %', '1,135 items left'] },
  ],
  [
    'while it was paused',
    180,
    { time: '00:00', what: 'Paused: Low Power Mode', details: ['On battery, 85 %', '1,100 items left'] },
  ],
  ['asleep: nothing was seen', 400, { time: '03:40', what: 'Asleep', details: [] }],
])('%s', (_case, minute, readout) => {
  const readouts = readoutsOf(chronicle, night.stretches);
  expect(readoutAt(readouts, EVENING + minute * MINUTE, BERLIN)).toEqual(readout);
});

it('names only what is known, and being offline', () => {
  const entries = [
    ...samples(0, 99, { online: false, power: null }),
    ...samples(100, 199, { power: 'battery', percent: null }),
  ];
  const { chronicle: other, night: short } = told({ entries });
  const readouts = readoutsOf(other, short.stretches);
  const details = [50, 150].map((minute) => readoutAt(readouts, EVENING + minute * MINUTE, BERLIN).details);
  expect(details).toEqual([
    ['Offline', '100 items left'],
    ['On battery', '100 items left'],
  ]);
});
