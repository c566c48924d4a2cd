import { describe, expect, it } from 'vitest';
import type { Chronicle } from '../history/chronicle.ts';
import { collectChronicle } from '../history/in-memory.ts';
import { toldNight } from './told.ts';

const timeZone = 'Europe/Berlin';
const clock = (text: string): number => Date.parse(`2026-11-${text}:00+01:00`);

/** What is watched from one moment to another; nothing else is known. */
function watched(...spans: readonly (readonly [from: string, to: string])[]) {
  const empty = collectChronicle().chronicle(0, 1);
  return (from: number, to: number): Chronicle => ({
    ...empty,
    from,
    to,
    watched: spans
      .map(([begin, end]) => ({
        from: Math.max(clock(begin), from),
        to: Math.min(clock(end), to),
        value: true as const,
      }))
      .filter((span) => span.from < span.to),
  });
}

const told = (between: ReturnType<typeof watched>, now: string): readonly [number, number] => {
  const { from, to } = toldNight(between, { now: clock(now), timeZone }).chronicle;
  return [from, to];
};

describe('the night that is told', () => {
  it.each([
    [
      'a watch of many days: bedtime to morning',
      ['10T08:00', '22T12:00'],
      '22T12:00',
      '21T22:00',
      '22T07:00',
    ],
    ['the same while it lasts', ['10T08:00', '22T03:00'], '22T03:00', '21T22:00', '22T03:00'],
    ['begun at noon: from bedtime', ['21T12:00', '22T09:00'], '22T09:00', '21T22:00', '22T07:00'],
    ['begun in the evening: from there', ['21T20:30', '22T06:30'], '22T06:30', '21T20:30', '22T06:30'],
    ['the same before bedtime', ['21T20:30', '21T21:50'], '21T21:50', '21T20:30', '21T21:50'],
    [
      'the same in the first hour of the morning',
      ['21T20:30', '22T07:30'],
      '22T07:30',
      '21T20:30',
      '22T07:30',
    ],
    ['the same at noon', ['21T20:30', '22T12:00'], '22T12:00', '21T20:30', '22T08:00'],
    [
      'the same, where the watch ended in that hour: as far as it went',
      ['21T20:30', '22T07:10'],
      '22T12:00',
      '21T20:30',
      '22T07:10',
    ],
    ['ended before the morning: until there', ['21T20:30', '22T04:00'], '22T12:00', '21T20:30', '22T07:00'],
    ['begun at night: from there', ['21T23:30', '22T02:00'], '22T02:00', '21T23:30', '22T02:00'],
    ['begun this morning: the day so far', ['22T10:00', '22T10:30'], '22T10:30', '22T10:00', '22T10:30'],
    [
      'begun in the first hour of the morning: the day so far',
      ['22T07:25', '22T12:00'],
      '22T12:00',
      '22T07:25',
      '22T12:00',
    ],
    ['the same in the evening', ['22T07:25', '22T21:30'], '22T21:30', '22T07:25', '22T21:30'],
    ['begun as the night ended', ['22T07:00', '22T07:40'], '22T07:40', '22T07:00', '22T07:40'],
    ['begun just before', ['22T06:59', '22T07:40'], '22T07:40', '22T06:59', '22T07:40'],
  ] as const)('%s', (_name, span, now, from, to) => {
    expect(told(watched(span), now)).toEqual([clock(from), clock(to)]);
  });

  it.each([
    ['the day before', ['21T09:00', '21T17:00'], ['22T10:00', '22T11:00'], '22T11:00', '22T10:00'],
    [
      'until less than half a day ago',
      ['20T05:00', '21T21:00'],
      ['22T08:00', '22T09:00'],
      '22T09:00',
      '22T08:00',
    ],
    [
      'late in the evening, for as long as that is known',
      ['20T05:00', '21T21:50'],
      ['22T08:30', '22T09:00'],
      '22T09:00',
      '21T21:00',
    ],
    [
      'the day before, seen in the evening',
      ['21T09:00', '21T17:00'],
      ['22T07:30', '22T21:30'],
      '22T21:30',
      '22T07:30',
    ],
    [
      'the day before, seen this morning',
      ['21T09:00', '21T17:00'],
      ['22T07:30', '22T08:30'],
      '22T21:30',
      '22T07:30',
    ],
  ] as const)(
    'is the day so far where the night was not watched, but %s',
    (_name, before, today, now, from) => {
      expect(told(watched(before, today), now)).toEqual([clock(from), clock(now)]);
    },
  );

  it('takes in a sleep from before midday where the Mac was only seen to wake up', () => {
    const between = watched(['22T20:00', '22T21:00']);
    const asleep = (from: number, to: number): Chronicle => ({
      ...between(from, to),
      events: [
        { at: clock('22T08:00'), kind: 'suspend', detail: null },
        { at: clock('22T20:00'), kind: 'resume', detail: null },
      ],
    });
    expect(told(asleep, '22T21:00')).toEqual([clock('22T08:00'), clock('22T21:00')]);
  });

  it.each([
    ['a night', '22T03:00', [['10T08:00', '22T03:00']], 'night'],
    ['an evening and a night', '22T09:00', [['21T20:30', '22T09:00']], 'night'],
    ['a morning', '22T10:50', [['22T10:20', '22T10:50']], 'today'],
    ['its first hour', '22T08:00', [['22T07:25', '22T08:00']], 'today'],
    ['a night of five minutes', '22T08:00', [['22T06:55', '22T08:00']], 'night'],
    [
      'a morning, with the evening before, but no night',
      '22T11:00',
      [
        ['21T09:00', '21T17:00'],
        ['22T10:00', '22T11:00'],
      ],
      'today',
    ],
    [
      'hours of which some are before midnight',
      '22T09:00',
      [
        ['20T09:00', '21T21:50'],
        ['22T08:30', '22T09:00'],
      ],
      'half-day',
    ],
    ['an evening before bedtime', '21T21:50', [['21T20:30', '21T21:50']], 'today'],
  ] as const)('is called what it is: %s', (_name, now, spans, time) => {
    expect(toldNight(watched(...spans), { now: clock(now), timeZone }).time).toBe(time);
  });

  it('begins with the sleep where the Mac went to sleep before it was looked at', () => {
    const between = watched(['22T06:00', '22T07:00']);
    const asleep = (from: number, to: number): Chronicle => ({
      ...between(from, to),
      events: [{ at: clock('21T22:30'), kind: 'suspend', detail: null }],
    });
    expect(told(asleep, '22T07:00')).toEqual([clock('21T22:30'), clock('22T07:00')]);
    expect(told(asleep, '22T05:00')).toEqual([clock('21T22:30'), clock('22T05:00')]);
  });

  it('is the whole night of a Mac that went to sleep before its bedtime', () => {
    const between = watched(['20T08:00', '21T21:30'], ['22T08:00', '22T12:00']);
    const asleep = (from: number, to: number): Chronicle => ({
      ...between(from, to),
      events: [
        { at: clock('21T21:31'), kind: 'suspend', detail: null },
        { at: clock('22T08:00'), kind: 'resume', detail: null },
      ],
    });
    expect(told(asleep, '22T12:00')).toEqual([clock('21T22:00'), clock('22T07:00')]);
  });

  it('begins at its bedtime again in the second night', () => {
    expect(told(watched(['20T20:30', '22T07:30']), '22T07:30')).toEqual([
      clock('21T22:00'),
      clock('22T07:00'),
    ]);
  });
});
