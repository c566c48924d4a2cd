import { describe, expect, it } from 'vitest';
import { ticksOf } from './axis.ts';

const BERLIN = 'Europe/Berlin';
const labels = (from: string, to: string, zone = BERLIN, most = 4): readonly string[] =>
  ticksOf(Date.parse(from), Date.parse(to), zone, most).map(({ label }) => label);

describe('the axis of a timeline', () => {
  it('has no hour where it is too short for one', () => {
    expect(labels('2026-11-21T20:05:00Z', '2026-11-21T20:45:00Z')).toEqual([]);
  });

  it('has full hours of the clock on the wall, few enough to read', () => {
    expect(labels('2026-11-21T20:00:00Z', '2026-11-22T06:02:00Z')).toEqual(['00:00', '03:00', '06:00']);
    expect(labels('2026-11-21T20:30:00Z', '2026-11-21T22:30:00Z')).toEqual(['22:00', '23:00']);
  });

  it('follows zones with half hours', () => {
    expect(labels('2026-11-21T20:00:00Z', '2026-11-21T23:00:00Z', 'Asia/Kolkata')).toEqual([
      '02:00',
      '03:00',
      '04:00',
    ]);
  });

  it('stays in order over a night in which the clocks go back', () => {
    const ticks = ticksOf(Date.parse('2026-10-24T20:00:00Z'), Date.parse('2026-10-25T07:00:00Z'), BERLIN);
    expect(ticks.map(({ at }) => at)).toEqual(ticks.map(({ at }) => at).toSorted((a, b) => a - b));
    expect(ticks.every(({ at }) => at > 0 && at < 1)).toBe(true);
  });
});
