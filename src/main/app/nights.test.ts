import { expect, it } from 'vitest';
import { EVENING, MINUTE } from '../../../test/harness/entries.ts';
import { BERLIN, samples } from '../../../test/harness/evening.ts';
import type { SleepInterval } from '../../shared/night/sleep-interval.ts';
import { memoryHistory } from './memory-history.ts';
import { nights } from './nights.ts';

const DAY = 24 * 60 * MINUTE;
/** The lid was closed from 02:31 to 05:11, and nobody was there to hear it. */
const lid: SleepInterval = {
  kind: 'sleep',
  from: EVENING + 331 * MINUTE,
  to: EVENING + 491 * MINUTE,
  reason: 'Clamshell Sleep',
  power: 'battery',
  charge: 80,
};
/** The evening of the day after. */
const when = { now: EVENING + DAY, timeZone: BERLIN, bedtime: { from: 22, to: 7 } };

function watchedNights() {
  const history = memoryHistory();
  for (const entry of [...samples(0, 330), ...samples(492, 600)]) history.append(entry);
  return { history, told: nights(history) };
}

const slept = (several: ReturnType<ReturnType<typeof nights>['several']>) =>
  several.map(({ label, night }) => [label, night.asleepSeconds / 60]);

it('tells of no sleep while the log of it has not been read', () => {
  const { told } = watchedNights();
  expect(slept(told.several(when))).toEqual([['Sat 21 Nov', 0]]);
});

it('tells its nights anew once the log of sleep is known, though no time has passed', () => {
  const { told } = watchedNights();
  told.several(when);
  told.know([lid]);
  expect(slept(told.several(when))).toEqual([['Sat 21 Nov', 160]]);
});

it('tells its nights once for each moment', () => {
  const { history, told } = watchedNights();
  const first = told.several(when);
  expect(told.several({ ...when })).toBe(first);
  const later = when.now + DAY;
  const nextNight = samples(0, 600).map((entry) => ({ ...entry, at: entry.at + DAY }));
  for (const entry of nextNight) history.append(entry);
  expect(slept(told.several({ ...when, now: later }))).toHaveLength(2);
});
