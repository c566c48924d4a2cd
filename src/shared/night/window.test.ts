import { describe, expect, it } from 'vitest';
import { lastNight, lastNights, nightWindow } from './window.ts';
import { hourOf, momentOf, parseDay, wallClock } from './zone.ts';

const HOUR = 3_600_000;
const day = (text: string) => {
  const found = parseDay(text);
  if (!found) throw new Error(text);
  return found;
};
const iso = ({ from, to }: { readonly from: number; readonly to: number }) => [
  new Date(from).toISOString(),
  new Date(to).toISOString(),
];

describe('a day', () => {
  it.each(['', '2026-2-1', '2026-02-30', '2026-13-01', 'yesterday', '2026-11-21T00:00'])(
    '"%s" is none',
    (text) => {
      expect(parseDay(text)).toBeNull();
    },
  );

  it('is read as it is written', () => {
    expect(parseDay('2028-02-29')).toEqual({ year: 2028, month: 2, day: 29 });
  });
});

describe('a night', () => {
  it.each([
    ['Europe/Berlin', '2026-11-21', 9],
    ['Asia/Tokyo', '2026-11-21', 9],
    ['Asia/Kathmandu', '2026-11-21', 9],
    // Summer time begins.
    ['Europe/Berlin', '2026-03-28', 8],
    ['America/New_York', '2026-03-07', 8],
    ['Australia/Lord_Howe', '2026-10-03', 8.5],
    // Summer time ends.
    ['Europe/Berlin', '2026-10-24', 10],
    ['America/New_York', '2026-10-31', 10],
    ['Pacific/Auckland', '2026-04-04', 10],
  ])('in %s on %s lasts %d hours', (timeZone, evening, hours) => {
    const { from, to } = nightWindow(day(evening), timeZone);
    expect((to - from) / HOUR).toBe(hours);
    expect([wallClock(from, timeZone) % (24 * HOUR), wallClock(to, timeZone) % (24 * HOUR)]).toEqual([
      22 * HOUR,
      7 * HOUR,
    ]);
  });

  it.each([
    ['2026-11-21', 24],
    ['2026-03-28', 23],
    ['2026-10-24', 25],
  ])('from noon to noon of %s lasts %d hours', (evening, hours) => {
    const { from, to } = nightWindow(day(evening), 'Europe/Berlin', { from: 12, to: 12 });
    expect((to - from) / HOUR).toBe(hours);
  });

  it('may lie within one day', () => {
    const { from, to } = nightWindow(day('2026-11-22'), 'UTC', { from: 1, to: 6.5 });
    expect(iso({ from, to })).toEqual(['2026-11-22T01:00:00.000Z', '2026-11-22T06:30:00.000Z']);
  });

  it('takes the first of two equal times, and what follows a time that is left out', () => {
    const twice = hourOf(day('2026-10-25'), 2.5, 'Europe/Berlin');
    expect(new Date(twice).toISOString()).toBe('2026-10-25T00:30:00.000Z');
    const never = hourOf(day('2026-03-29'), 2.5, 'Europe/Berlin');
    expect(new Date(wallClock(never, 'Europe/Berlin')).toISOString()).toBe('2026-03-29T03:30:00.000Z');
  });

  it('is found again from what the clock shows, at every hour of a year', () => {
    for (const timeZone of ['Europe/Berlin', 'America/St_Johns', 'Asia/Tokyo']) {
      for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 0, 1); at += 7 * HOUR) {
        const wall = wallClock(at, timeZone);
        expect(wallClock(momentOf(wall, timeZone), timeZone)).toBe(wall);
      }
    }
  });
});

describe('the last night', () => {
  it.each([
    [
      'in the afternoon it is over',
      '2026-11-22T15:00:00Z',
      ['2026-11-21T21:00:00.000Z', '2026-11-22T06:00:00.000Z'],
    ],
    [
      'in the night it has come so far',
      '2026-11-22T02:00:00Z',
      ['2026-11-21T21:00:00.000Z', '2026-11-22T02:00:00.000Z'],
    ],
    [
      'late in the evening it has just begun',
      '2026-11-22T21:30:00Z',
      ['2026-11-22T21:00:00.000Z', '2026-11-22T21:30:00.000Z'],
    ],
    [
      'as it begins, it is the one before',
      '2026-11-22T21:00:00Z',
      ['2026-11-21T21:00:00.000Z', '2026-11-22T06:00:00.000Z'],
    ],
  ])('%s', (_name, now, expected) => {
    expect(iso(lastNight(Date.parse(now), 'Europe/Berlin'))).toEqual(expected);
  });

  it('and those before it are in order', () => {
    const nights = lastNights(Date.parse('2026-10-26T12:00:00Z'), 'Europe/Berlin', 3);
    expect(nights.map(({ from, to }) => (to - from) / HOUR)).toEqual([9, 10, 9]);
    expect(nights.map(({ from }) => new Date(from).toISOString().slice(0, 10))).toEqual([
      '2026-10-23',
      '2026-10-24',
      '2026-10-25',
    ]);
  });
});
