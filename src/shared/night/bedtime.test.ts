import { expect, it } from 'vitest';
import { defaultSettings } from '../settings/settings.ts';
import { bedtimeOf, endOfNight } from './bedtime.ts';

it.each([
  ['as it is set', 23 * 60 + 30, 6 * 60, { from: 23.5, to: 6 }, 6 * 60],
  ['within one day', 60, 9 * 60, { from: 1, to: 9 }, 9 * 60],
  ['the usual one where both ends are at midnight', 0, 0, { from: 22, to: 7 }, 7 * 60],
  ['the usual one where both ends are at noon', 12 * 60, 12 * 60, { from: 22, to: 7 }, 7 * 60],
])('the night of the settings is %s', (_name, nightFrom, nightTo, bedtime, end) => {
  const settings = { alerts: { ...defaultSettings.alerts, nightFrom, nightTo } };
  expect(bedtimeOf(settings)).toEqual(bedtime);
  expect(endOfNight(settings)).toBe(end);
});
