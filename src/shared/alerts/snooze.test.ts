import { expect, it } from 'vitest';
import { defaultSettings } from '../settings/settings.ts';
import { snoozeUntil } from './outcome.ts';

const EVENING = Date.parse('2026-11-21T22:00:00+01:00');

it.each([
  ['off', null],
  ['hour', EVENING + 3_600_000],
  ['morning', Date.parse('2026-11-22T07:00:00+01:00')],
] as const)('snoozing: %s', (choice, until) => {
  expect(snoozeUntil(choice, defaultSettings, EVENING, 'Europe/Berlin')).toBe(until);
});
