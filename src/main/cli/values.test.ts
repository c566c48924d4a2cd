import { describe, expect, it } from 'vitest';
import { Refusal } from './exits.ts';
import { lengthOf, timeOf } from './values.ts';

const NOW = Date.parse('2026-11-22T06:02:00Z');
const BERLIN = { now: NOW, timeZone: 'Europe/Berlin', command: 'history' } as const;

describe('a time', () => {
  it.each([
    ['7d', '2026-11-15T06:02:00.000Z'],
    ['1h30m', '2026-11-22T04:32:00.000Z'],
    ['2026-11-01', '2026-10-31T23:00:00.000Z'],
    ['2026-07-01', '2026-06-30T22:00:00.000Z'],
    ['2026-11-01T22:00:00Z', '2026-11-01T22:00:00.000Z'],
    ['2026-11-01T22:00+01:00', '2026-11-01T21:00:00.000Z'],
  ])('%s', (text, at) => {
    expect(new Date(timeOf(text, '--since', BERLIN)).toISOString()).toBe(at);
  });

  it.each([
    'yesterday',
    '2026-02-30',
    '2026-13-01',
    '7',
    '-1d',
    '1d2',
    '2026-11-01T25:00Z',
    '2026-11-01T22:00',
  ])('%s is none', (text) => {
    expect(() => timeOf(text, '--since', BERLIN)).toThrow(Refusal);
  });
});

describe('a length of time', () => {
  it.each([
    ['8h', 28_800],
    ['90m', 5_400],
    ['1h30m', 5_400],
  ])('%s', (text, seconds) => expect(lengthOf(text, '--for', 'record')).toBe(seconds));

  it.each(['8', 'h', '0s', '8 h'])('%s is none', (text) => {
    expect(() => lengthOf(text, '--for', 'record')).toThrow(Refusal);
  });
});
