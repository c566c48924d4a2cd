import { describe, expect, it } from 'vitest';
import { isWithin, lastTime, nextTime } from './clock.ts';

const BERLIN = 'Europe/Berlin';
const NEW_YORK = 'America/New_York';
const at = (text: string) => Date.parse(text);
const SEVEN = 7 * 60;

describe('the next and the last seven o clock', () => {
  it.each([
    [
      'in the evening',
      BERLIN,
      '2026-11-21T22:00:00+01:00',
      '2026-11-22T07:00:00+01:00',
      '2026-11-21T07:00:00+01:00',
    ],
    [
      'after midnight',
      BERLIN,
      '2026-11-22T03:00:00+01:00',
      '2026-11-22T07:00:00+01:00',
      '2026-11-21T07:00:00+01:00',
    ],
    [
      'at seven',
      BERLIN,
      '2026-11-22T07:00:00+01:00',
      '2026-11-23T07:00:00+01:00',
      '2026-11-22T07:00:00+01:00',
    ],
    [
      'summer time begins',
      BERLIN,
      '2026-03-28T22:00:00+01:00',
      '2026-03-29T07:00:00+02:00',
      '2026-03-28T07:00:00+01:00',
    ],
    [
      'summer time ends',
      BERLIN,
      '2026-10-24T22:00:00+02:00',
      '2026-10-25T07:00:00+01:00',
      '2026-10-24T07:00:00+02:00',
    ],
    [
      'elsewhere',
      NEW_YORK,
      '2026-11-21T22:00:00-05:00',
      '2026-11-22T07:00:00-05:00',
      '2026-11-21T07:00:00-05:00',
    ],
  ])('%s', (_, zone, now, next, last) => {
    expect(nextTime(SEVEN, at(now), zone)).toBe(at(next));
    expect(lastTime(SEVEN, at(now), zone)).toBe(at(last));
  });
});

describe('hours of the night', () => {
  it.each([
    ['the minute before', '2026-11-21T21:59:59+01:00', false],
    ['the first minute', '2026-11-21T22:00:00+01:00', true],
    ['midnight', '2026-11-22T00:00:00+01:00', true],
    ['the last minute', '2026-11-22T06:59:59+01:00', true],
    ['the morning', '2026-11-22T07:00:00+01:00', false],
    ['the hour that comes twice, first', '2026-10-25T02:30:00+02:00', true],
    ['the hour that comes twice, again', '2026-10-25T02:30:00+01:00', true],
    ['the end of the longest night', '2026-10-25T07:00:00+01:00', false],
    ['the end of the shortest night', '2026-03-29T06:59:00+02:00', true],
  ])('%s', (_, now, expected) => {
    expect(isWithin(22 * 60, SEVEN, at(now), BERLIN)).toBe(expected);
  });

  it('that do not pass midnight are within one day', () => {
    expect(isWithin(60, SEVEN, at('2026-11-22T00:30:00+01:00'), BERLIN)).toBe(false);
    expect(isWithin(60, SEVEN, at('2026-11-22T01:30:00+01:00'), BERLIN)).toBe(true);
  });

  it('that end as they begin are none', () => {
    expect(isWithin(SEVEN, SEVEN, at('2026-11-22T07:00:00+01:00'), BERLIN)).toBe(false);
  });
});
