import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { paced } from './pace.ts';

const never = new AbortController().signal;

describe('pace', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] }));
  afterEach(() => void vi.useRealTimers());

  /** How many real milliseconds pass, stepped as a test may step them. */
  async function passes(waiting: Promise<void>): Promise<number> {
    let isOver = false;
    void waiting.then(() => {
      isOver = true;
    });
    await vi.advanceTimersByTimeAsync(0);
    let ms = 0;
    for (; !isOver && ms < 10_000; ms += 50) await vi.advanceTimersByTimeAsync(50);
    return ms;
  }

  it.each([
    ['a minute at 60x', 60, 60_000, 1_000],
    ['nothing', 60, 0, 0],
    ['a minute at an endless speed', Number.POSITIVE_INFINITY, 60_000, 0],
    ['a night asleep', 60, 8 * 3_600_000, 2_000],
  ])('%s', async (_, speed, recordedMs, realMs) => {
    expect(await passes(paced(speed).pass(recordedMs, never))).toBe(realMs);
  });

  it('changes at once', async () => {
    const pace = paced(60);
    const waiting = pace.pass(60_000, never);
    await vi.advanceTimersByTimeAsync(500);
    pace.setSpeed(600);
    expect(await passes(waiting)).toBe(50);
  });

  it('holds, and goes on with what is left', async () => {
    const pace = paced(60);
    const waiting = pace.pass(60_000, never);
    await vi.advanceTimersByTimeAsync(500);
    pace.pause(true);
    await vi.advanceTimersByTimeAsync(60_000);
    pace.pause(false);
    expect(await passes(waiting)).toBe(500);
  });

  it('ends when it is stopped', async () => {
    const pace = paced(60);
    const stopped = new AbortController();
    pace.pause(true);
    const waiting = pace.pass(60_000, stopped.signal);
    stopped.abort(new Error('stopped'));
    pace.setSpeed(60);
    await expect(waiting).rejects.toThrow('stopped');
  });

  it.each([0, -1, Number.NaN])('%s is no speed', (speed) => {
    expect(() => paced(60).setSpeed(speed)).toThrow(RangeError);
  });
});
