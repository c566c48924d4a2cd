import { expect, it } from 'vitest';
import { BERLIN, LOW_POWER, samples, told } from '../../../test/harness/evening.ts';
import { nightOf } from './night.ts';
import type { ToldTime } from './told-time.ts';

it.each<readonly [ToldTime, string, sentence: string]>([
  ['night', 'busy', 'Other work of this Mac cost this night 30 min: none of 100 items was uploaded.'],
  ['today', 'busy', 'Other work of this Mac cost 30 min so far today: none of 100 items was uploaded.'],
  [
    'half-day',
    'busy',
    'Other work of this Mac cost 30 min in the last 12 hours: none of 100 items was uploaded.',
  ],
  ['today', 'offline', 'This Mac was offline for 30 min so far today: none of 100 items was uploaded.'],
  ['today', 'idle', 'Nothing was waiting to be uploaded so far today.'],
  ['today', 'nothing', 'Nothing was recorded so far today: Unstuck was not running.'],
])('is called what it is: %s, %s', (time, what, sentence) => {
  const entries = {
    busy: samples(0, 30, { ...LOW_POWER, headline: 'system-busy' }),
    offline: samples(0, 30, { ...LOW_POWER, headline: 'offline' }),
    idle: samples(0, 30, { left: 0, verdict: 'up-to-date' }),
    nothing: [],
  }[what];
  const { chronicle } = told({ entries: entries ?? [], end: 30 });
  const { from, to } = chronicle;
  expect(nightOf(chronicle, { from, to, time, timeZone: BERLIN }).sentence).toBe(sentence);
});
