import { describe, expect, it } from 'vitest';
import { machineEvents } from './machine-events.ts';
import type { MachineEvent } from './watching.ts';

describe('what is news', () => {
  it.each<[string, readonly (readonly [event: MachineEvent, second: number])[], readonly boolean[]]>([
    [
      'one of each',
      [
        ['suspend', 0],
        ['resume', 60],
      ],
      [true, true],
    ],
    [
      'told twice',
      [
        ['suspend', 0],
        ['suspend', 0.4],
        ['resume', 60],
        ['resume', 61.9],
      ],
      [true, false, true, false],
    ],
    [
      'again later',
      [
        ['unlock', 0],
        ['unlock', 3],
      ],
      [true, true],
    ],
    [
      'plugged in and out at once',
      [
        ['on-ac', 0],
        ['on-battery', 0.5],
        ['on-ac', 1],
      ],
      [true, true, true],
    ],
    [
      'both told only at the wake',
      [
        ['suspend', 600],
        ['resume', 600],
      ],
      [true, true],
    ],
    [
      'the clock was set back',
      [
        ['suspend', 600],
        ['suspend', 10],
      ],
      [true, true],
    ],
  ])('%s', (_, told, news) => {
    const { isNews } = machineEvents();
    expect(told.map(([event, second]) => isNews(event, second * 1000))).toEqual(news);
  });
});

describe('a sleep that the clocks tell of', () => {
  const sleep = { from: 100_000, to: 900_000 };

  it('was told of by nobody', () => {
    expect(machineEvents().isUntoldSleep(sleep)).toBe(true);
  });

  it('was told of', () => {
    const { isNews, isUntoldSleep } = machineEvents();
    isNews('suspend', 101_000);
    isNews('resume', 899_000);
    expect(isUntoldSleep(sleep)).toBe(false);
  });

  it('was told of only after it', () => {
    const { isNews, isUntoldSleep } = machineEvents();
    isNews('suspend', 899_000);
    isNews('resume', 899_000);
    expect(isUntoldSleep(sleep)).toBe(true);
  });

  it('is not the one before', () => {
    const { isNews, isUntoldSleep } = machineEvents();
    isNews('suspend', 10_000);
    isNews('resume', 20_000);
    expect(isUntoldSleep(sleep)).toBe(true);
  });
});
