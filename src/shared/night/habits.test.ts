import { describe, expect, it } from 'vitest';
import { MINUTE, makeEntry } from '../../../test/harness/entries.ts';
import type { Entry } from '../history/chronicle.ts';
import { collectChronicle } from '../history/in-memory.ts';
import { habitsOf } from './habits.ts';
import { nightOf } from './night.ts';
import { nightWindow } from './window.ts';

const BERLIN = 'Europe/Berlin';

/** A night in November, from ten to seven; a sample a minute, `of` the minute and of what is left. */
function november(day: number, of: (minute: number) => Partial<Entry>) {
  const window = nightWindow({ year: 2026, month: 11, day }, BERLIN);
  const collector = collectChronicle();
  for (let minute = 0; minute <= 540; minute += 1)
    collector.add(makeEntry(window.from + minute * MINUTE, of(minute)));
  return nightOf(collector.chronicle(window.from, window.to), { ...window, timeZone: BERLIN });
}

const left = (items: number): Partial<Entry> => ({
  left: items,
  bytesLeft: items * 10_000_000,
  uploaded: 20_000 - items,
});

/** Ten items of 10 MB every five minutes, for so many minutes. */
const uploading =
  (until: number, all = 5_000) =>
  (minute: number): Partial<Entry> => {
    const items = all - Math.floor(Math.min(minute, until) / 5) * 10;
    return minute < until ? left(items) : { ...left(items), verdict: 'blocked', headline: 'low-power-mode' };
  };

const idle = () => ({ ...left(0), verdict: 'up-to-date' }) as const;
const nothing = { ...nightOf(collectChronicle().chronicle(0, 1), { from: 0, to: 1 }) };

describe('habits', () => {
  it.each([
    ['no night', []],
    ['four nights', [1, 2, 3, 4].map((day) => november(day, uploading(120)))],
    ['nights without a record', Array.from({ length: 9 }, () => nothing)],
  ])('of %s are not known', (_name, nights) => {
    expect(habitsOf(nights, BERLIN)).toBeNull();
  });

  it('are known from five nights on, hour by hour', () => {
    const nights = [1, 2, 3, 4, 5].map((day) => november(day, uploading(120)));
    expect(habitsOf(nights, BERLIN)).toEqual({
      nights: 5,
      speedByHour: [
        { hour: 22, bytesPerHour: 1_200_000_000, nights: 5 },
        { hour: 23, bytesPerHour: 1_200_000_000, nights: 5 },
      ],
      lost: [{ cause: 'low-power-mode', nights: 5, seconds: 5 * 7 * 3_600 }],
      // 47.6 GB at 2.4 GB a night.
      untilDone: { days: 20, nights: 5 },
    });
  });

  it('leave out an hour that too few nights tell of', () => {
    const nights = [1, 2, 3, 4, 5].map((day) => november(day, uploading(day === 1 ? 60 : 120)));
    expect(habitsOf(nights, BERLIN)?.speedByHour).toMatchObject([{ hour: 22, nights: 5 }]);
  });

  it('are not changed by one strange night', () => {
    const nights = [1, 2, 3, 4, 5, 6].map((day) => november(day, uploading(day === 3 ? 540 : 120)));
    expect(habitsOf(nights, BERLIN)).toMatchObject({ untilDone: { days: 20, nights: 6 } });
  });

  it('say nothing about the end when nothing is left, or nothing ever moves', () => {
    const days = [1, 2, 3, 4, 5];
    expect(
      habitsOf(
        days.map((day) => november(day, idle)),
        BERLIN,
      ),
    ).toMatchObject({ lost: [], untilDone: null });
    const stuck = days.map((day) => november(day, uploading(0)));
    expect(habitsOf(stuck, BERLIN)).toMatchObject({ speedByHour: [], untilDone: null });
  });

  it.each([null, 0])('count in items where the bytes left are %s', (bytesLeft) => {
    const nights = [1, 2, 3, 4, 5].map((day) =>
      november(day, (minute) => ({ ...uploading(120)(minute), bytesLeft })),
    );
    expect(habitsOf(nights, BERLIN)).toMatchObject({ speedByHour: [], untilDone: { days: 20, nights: 5 } });
  });
});
