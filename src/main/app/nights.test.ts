import { expect, it } from 'vitest';
import { EVENING, MINUTE, makeEntry } from '../../../test/harness/entries.ts';
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

/** In the second night, of which an hour was watched. */
const second = { ...when, now: EVENING + DAY + 120 * MINUTE };

function inTheSecondNight() {
  const watched = watchedNights();
  for (const entry of samples(0, 120)) watched.history.append({ ...entry, at: entry.at + DAY });
  return watched;
}

it('tells a night that is over once, and the one under way with each look', () => {
  const { history, told } = inTheSecondNight();
  const [first, underWay] = told.several(second);
  const now = second.now + MINUTE;
  history.append(makeEntry(now));
  const [again, later] = told.several({ ...second, now });
  expect(again).toBe(first);
  expect([underWay?.night.to, later?.night.to]).toEqual([second.now, now]);
});

it.each<[string, (told: ReturnType<typeof nights>) => Partial<typeof when>]>([
  ['the Mac is in another zone', () => ({ timeZone: 'Europe/London' })],
  ['another bedtime was set', () => ({ bedtime: { from: 23, to: 6 } })],
  [
    'the log of sleep is known',
    (told) => {
      told.know([lid]);
      return {};
    },
  ],
])('tells its nights anew once %s', (_name, change) => {
  const { told } = inTheSecondNight();
  const [first] = told.several(second);
  const changed = { ...second, ...change(told) };
  const [again] = told.several(changed);
  expect(again).not.toEqual(first);
});

it('tells the night before once it is over', () => {
  const { history, told } = watchedNights();
  expect(told.several(when)).toHaveLength(1);
  const nextNight = samples(0, 600).map((entry) => ({ ...entry, at: entry.at + DAY }));
  for (const entry of nextNight) history.append(entry);
  expect(told.several({ ...when, now: when.now + DAY })).toHaveLength(2);
});
