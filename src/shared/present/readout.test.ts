import { expect, it } from 'vitest';
import { EVENING, MINUTE } from '../../../test/harness/entries.ts';
import { BERLIN, lowPowerNight, told } from '../../../test/harness/evening.ts';
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
