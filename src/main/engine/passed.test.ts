import { describe, expect, it } from 'vitest';
import { clockSetBy, passedBetween } from './passed.ts';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 9, 25, 0, 30);
const before = { wall: START, monotonic: 1_000 };
const boot = { bootAt: START - 100 * HOUR };

describe('how the time between two samples passed', () => {
  it.each([
    ['a plain minute', { wall: START + 60_000, monotonic: 61_000 }, undefined, { awake: 60, asleep: 0 }],
    ['a little drift', { wall: START + 63_000, monotonic: 61_000 }, undefined, { awake: 60, asleep: 0 }],
    [
      'asleep, as the kernel confirms',
      { wall: START + 8 * HOUR, monotonic: 61_000 },
      { ...boot, sleptAt: START + 30_000, wokeAt: START + 8 * HOUR - 30_000 },
      { awake: 60, asleep: 8 * 3600 - 60 },
    ],
    [
      'asleep, where the kernel cannot be asked',
      { wall: START + HOUR, monotonic: 61_000 },
      undefined,
      { awake: 60, asleep: 3540 },
    ],
    [
      'the clock set forward: the kernel knows of no sleep',
      { wall: START + HOUR, monotonic: 61_000 },
      { ...boot, sleptAt: null, wokeAt: null },
      { awake: 60, asleep: 0 },
    ],
    [
      'the clock set forward: the last wake is older',
      { wall: START + HOUR, monotonic: 61_000 },
      { ...boot, sleptAt: START - 9 * HOUR, wokeAt: START - HOUR },
      { awake: 60, asleep: 0 },
    ],
    [
      'asleep: a wake that seems older than the sample, but only by the drift of the clocks',
      { wall: START + HOUR, monotonic: 61_000 },
      { ...boot, sleptAt: START - HOUR, wokeAt: START - 4_000 },
      { awake: 60, asleep: 3540 },
    ],
    [
      'the clock set forward: the last wake is older by more than that drift',
      { wall: START + HOUR, monotonic: 61_000 },
      { ...boot, sleptAt: START - HOUR, wokeAt: START - 6_000 },
      { awake: 60, asleep: 0 },
    ],
    [
      'asleep on a runtime whose monotonic clock runs on',
      { wall: START + HOUR, monotonic: 1_000 + HOUR },
      { ...boot, sleptAt: START + 30_000, wokeAt: START + HOUR - 10_000 },
      { awake: 60, asleep: 3540 },
    ],
    [
      'the same, with a little drift, which is no sleep',
      { wall: START + HOUR + 3_000, monotonic: 1_000 + HOUR },
      undefined,
      { awake: 60, asleep: 3540 },
    ],
    [
      'a tick held back while awake: the kernel knows of no sleep',
      { wall: START + HOUR, monotonic: 1_000 + HOUR },
      { ...boot, sleptAt: null, wokeAt: null },
      { awake: 3600, asleep: 0 },
    ],
    ['a slow sample', { wall: START + 100_000, monotonic: 101_000 }, undefined, { awake: 100, asleep: 0 }],
    ['the clock set back', { wall: START - HOUR, monotonic: 61_000 }, undefined, { awake: 60, asleep: 0 }],
  ] as const)('%s', (_case, now, lastSleep, passed) => {
    expect(passedBetween(before, now, 60_000, lastSleep)).toEqual(passed);
  });
});

describe('by how much the clock was set', () => {
  it.each([
    ['a plain minute', START + 60_000, 0, null],
    ['a little drift', START + 63_000, 0, null],
    ['asleep', START + HOUR, 3540, null],
    ['set forward', START + 60_000 + HOUR, 0, HOUR],
    ['set back', START + 60_000 - HOUR, 0, -HOUR],
  ] as const)('%s', (_case, wall, asleep, by) => {
    expect(clockSetBy(before, { wall, monotonic: 61_000 }, asleep)).toBe(by);
  });
});
