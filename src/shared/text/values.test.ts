import { describe, expect, it } from 'vitest';
import { phrase } from './values.ts';

const NOV_12_22_14 = Date.UTC(2026, 10, 12, 22, 14);

describe('phrase', () => {
  it.each([
    ['no places', 'Nothing to fill', {}, 'Nothing to fill'],
    ['a place without a value', '{left} items', {}, '{left} items'],
    ['a plural without a value', '{left|item|items}', {}, '{left|item|items}'],
    ['a place named like an inherited property', '{toString}', {}, '{toString}'],
    ['braces that are no place', 'a { b } {} {a b}', { a: 1 }, 'a { b } {} {a b}'],
    [
      'a value with a place in it, which is not filled again',
      '{name}',
      { name: '{left}', left: 3 },
      '{left}',
    ],
    ['words', 'via {service}', { service: 'Photos' }, 'via Photos'],
    ['words under the name of a size', '{bytesLeft}', { bytesLeft: 'about 3 GB' }, 'about 3 GB'],
    ['a count', '{left} items', { left: 1284 }, '1,284 items'],
    ['zero', '{failed} items', { failed: 0 }, '0 items'],
    ['a negative number', '{rssi} dBm', { rssi: -81 }, '-81 dBm'],
    ['one', '{left|item is|items are} left', { left: 1 }, '1 item is left'],
    ['many', '{left|item is|items are} left', { left: 1284 }, '1,284 items are left'],
    ['none', '{left|item is|items are} left', { left: 0 }, '0 items are left'],
    ['bytes by their first word', '{bytesLeft}', { bytesLeft: 38_200_000_000 }, '38.2 GB'],
    ['bytes by their last word', '{quotaBytes}', { quotaBytes: 182_000_000_000 }, '182 GB'],
    ['a rate in bytes', '{bytesPerHour} an hour', { bytesPerHour: 512_000_000 }, '512 MB an hour'],
    ['a duration', '{unchangedSeconds}', { unchangedSeconds: 12_000 }, '3 h 20 min'],
    ['a long duration', '{neededSeconds}', { neededSeconds: 3 * 86_400 }, '3 days'],
    ['a clock time', 'until {untilAt}', { untilAt: NOV_12_22_14 }, 'until 22:14'],
    ['several places', '{a} of {b}', { a: 1000, b: 10_000 }, '1,000 of 10,000'],
  ] as const)('%s', (_case, sentence, values, expected) => {
    expect(phrase(sentence, values)).toBe(expected);
  });

  it.each([
    ['the same day', 'UTC', Date.UTC(2026, 10, 12, 9), /^22:14$/],
    ['another day', 'UTC', Date.UTC(2026, 10, 16, 9), /12.*22:14/],
    ['the same day of another time zone', 'Europe/Berlin', Date.UTC(2026, 10, 12, 9), /^23:14$/],
    ['another day of another time zone', 'Asia/Tokyo', Date.UTC(2026, 10, 16, 9), /13.*07:14/],
  ])('tells a time of %s', (_case, timeZone, now, expected) => {
    expect(phrase('{untilAt}', { untilAt: NOV_12_22_14 }, { timeZone, now })).toMatch(expected);
  });

  it('stays quick on hostile sentences', () => {
    const started = performance.now();
    for (const piece of ['{', '{a', '{a|', '|', '{a|b|c', 'a']) phrase(piece.repeat(100_000), {});
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
