import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bytes, clockTime, count, duration, fullTime, items, roughDuration, weekdayDate } from './units.ts';

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1_500, '2 KB'],
  [512_000_000, '512 MB'],
  [2_000_000_000, '2 GB'],
  [38_200_000_000, '38.2 GB'],
  [182_400_000_000, '182 GB'],
  [999_960_000_000, '1 TB'],
  [1_500_000_000_000, '1.5 TB'],
])('%d bytes', (amount, text) => {
  expect(bytes(amount)).toBe(text);
});

it.each([
  [-5, '0 s'],
  [45, '45 s'],
  [59.6, '1 min'],
  [600, '10 min'],
  [3600, '1 h'],
  [31_680, '8 h 48 min'],
  [86_399, '23 h 59 min'],
  [86_400, '1 day'],
  [273_600, '3 days 4 h'],
])('%d seconds', (seconds, text) => {
  expect(duration(seconds)).toBe(text);
});

it.each([
  [10, '1 min'],
  [40, '1 min'],
  [200, '3 min'],
  [2_500, '40 min'],
  [10_799, '3 h'],
  [17_940, '5 h'],
  [86_000, '1 day'],
  [110_000, '1 day 6 h'],
  [42 * 86_400 + 7_200, '42 days'],
])('%d seconds, roughly', (seconds, text) => {
  expect(roughDuration(seconds)).toBe(text);
});

it.each([
  ['the same day', '2026-11-22T05:14:00Z', 'Europe/Berlin', '06:14'],
  ['last night', '2026-11-21T22:14:00Z', 'Europe/Berlin', '23:14'],
  ['half a day and more before', '2026-11-21T17:59:00Z', 'Europe/Berlin', '21 Nov, 18:59'],
  ['tomorrow', '2026-11-23T08:00:00Z', 'Europe/Berlin', '23 Nov, 09:00'],
  ['today there, yesterday in UTC', '2026-11-21T23:30:00Z', 'Europe/Berlin', '00:30'],
  ['another year', '2025-11-21T22:14:00Z', 'UTC', '21 Nov 2025'],
])('clock time of %s', (_case, at, timeZone, text) => {
  expect(clockTime(Date.parse(at), timeZone, Date.parse('2026-11-22T06:00:00Z'))).toBe(text);
});

it('groups thousands', () => {
  expect([count(1284), count(7), items(1), items(1284)]).toEqual(['1,284', '7', '1 item', '1,284 items']);
});

it('groups every count as English does', () => {
  const english = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e15, noNaN: true }), (amount) => {
      expect(count(amount)).toBe(english.format(amount));
    }),
  );
});

it.each([
  ['2026-09-20T22:30:00Z', 'Mon 21 Sep', '21 Sep 2026, 00:30'],
  ['2027-01-01T06:05:00Z', 'Fri 1 Jan', '1 Jan 2027, 07:05'],
])('gives %s its day', (at, day, time) => {
  const [moment, zone] = [Date.parse(at), 'Europe/Berlin'];
  expect(weekdayDate(moment, zone)).toBe(day);
  expect(fullTime(moment, zone)).toBe(time);
});
