import { describe, expect, it } from 'vitest';
import { cost } from './cost.ts';

const MINUTE = 60_000;

describe('the cost of an hour', () => {
  it('is not known at the start', () => {
    expect(cost(0).told(MINUTE / 2)).toEqual({ cpuPercent: null, childrenPerHour: null });
  });

  it('is what it would be at this pace', () => {
    const counted = cost(0);
    for (let at = 0; at <= 10 * MINUTE; at += MINUTE) {
      counted.child(at);
      counted.cpu(at, (at / MINUTE) * 0.6);
    }
    const { cpuPercent, childrenPerHour } = counted.told(10 * MINUTE);
    expect(cpuPercent).toBeCloseTo(1);
    expect(childrenPerHour).toBe(66);
  });

  it('forgets what is older', () => {
    const counted = cost(0);
    for (let each = 0; each < 500; each += 1) counted.child(MINUTE);
    counted.cpu(0, 0);
    counted.cpu(MINUTE, 60);
    for (let at = 70 * MINUTE; at <= 120 * MINUTE; at += MINUTE) counted.cpu(at, 60);
    expect(counted.told(120 * MINUTE)).toEqual({ cpuPercent: 0, childrenPerHour: 0 });
  });
});
