import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeOutside, MINUTE_MS } from '../../../test/harness/outside.ts';
import { makeState } from '../../../test/harness/state.ts';
import type { SleepInterval } from '../../shared/night/sleep-interval.ts';
import { Companion } from './companion.ts';

const CLOSED = Date.parse('2026-11-21T22:30:00Z');
const OPENED = Date.parse('2026-11-22T07:30:00Z');
const lid: SleepInterval = {
  kind: 'sleep',
  from: CLOSED,
  to: OPENED,
  reason: 'Clamshell Sleep',
  power: 'battery',
  charge: 80,
};
const uploading = (at: number) =>
  makeState({ at, verdict: 'uploading', progress: { left: 1000, uploaded: 5000, failed: 0 } });
const blocked = (at: number) =>
  makeState({
    at,
    verdict: 'blocked',
    found: [{ rule: 'low-power-mode', since: at }],
    progress: { left: 1000, uploaded: 5000, failed: 0 },
  });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Low Power Mode was on until the lid was closed; `readMs`: how long the log takes in the morning. */
async function opened({ readMs = 2_500, recalls = true, late = false } = {}) {
  let wait = 0;
  const outside = fakeOutside();
  const evening = CLOSED - 2 * 60 * MINUTE_MS;
  outside.setNow(evening);
  const companion = new Companion({
    ...outside,
    sleeps: async () => {
      await new Promise((resolve) => setTimeout(resolve, wait));
      return wait === 0 ? [] : [lid];
    },
  });
  const read = async () => {
    if (recalls) await Promise.all([companion.recallSleep(), vi.advanceTimersByTimeAsync(0)]);
  };
  await read();
  for (let at = evening; at <= CLOSED; at += MINUTE_MS) outside.sampled(blocked(at));
  wait = readMs;
  companion.hear('lock', CLOSED);
  companion.hear('suspend', CLOSED + 1_000);
  outside.setNow(OPENED);
  companion.hear('resume', OPENED);
  if (recalls && !late) void companion.recallSleep();
  const later = async (ms: number): Promise<void> => {
    await vi.advanceTimersByTimeAsync(ms);
    outside.setNow(companion.now + ms);
  };
  return {
    outside,
    companion,
    later,
    told: () => outside.shown.filter(({ page }) => page === 'night').map(({ body }) => body),
  };
}

describe('the morning summary', () => {
  it('says what is the case now, and why the night was lost', async () => {
    const { outside, companion, later, told } = await opened();
    await later(2_000);
    companion.hear('unlock', companion.now);
    await later(1_000);
    expect(told()).toEqual([]);
    outside.sampled(uploading(companion.now));
    expect(told()).toHaveLength(1);
    expect(told()[0]).not.toContain('Low Power Mode');
    expect(told()[0]).toContain('Leave the lid open');
  });

  it('waits for the sleep log', async () => {
    const { outside, companion, later, told } = await opened({ readMs: 10_000 });
    companion.hear('unlock', companion.now + 1);
    await later(3_000);
    outside.sampled(uploading(companion.now));
    expect(told()).toEqual([]);
    await later(8_000);
    expect(told()).toHaveLength(1);
    expect(told()[0]).toContain('Leave the lid open');
  });

  it('does not wait for it longer than half a minute', async () => {
    const { outside, companion, later, told } = await opened({ readMs: 600_000 });
    companion.hear('unlock', companion.now + 1);
    await later(3_000);
    outside.sampled(uploading(companion.now));
    await later(29_000);
    expect(told()).toEqual([]);
    await later(2_000);
    expect(told()).toHaveLength(1);
    expect(told()[0]).not.toContain('Low Power Mode');
    outside.sampled(uploading(companion.now));
    await later(700_000);
    expect(told()).toHaveLength(1);
  });

  it('waits also where the reading is only about to begin', async () => {
    const { outside, companion, later, told } = await opened({ late: true });
    companion.hear('unlock', companion.now + 1);
    outside.sampled(uploading(companion.now));
    expect(told()).toEqual([]);
    void companion.recallSleep();
    await later(2_600);
    expect(told()[0]).toContain('Leave the lid open');
  });

  it('waits for nothing where nobody reads the log', async () => {
    const { outside, companion, told } = await opened({ recalls: false });
    companion.hear('unlock', companion.now + 1);
    expect(told()).toEqual([]);
    outside.sampled(uploading(companion.now + 3_000));
    expect(told()).toHaveLength(1);
  });

  it('comes although the clock was set back after the wake', async () => {
    const { outside, companion, told } = await opened({ recalls: false });
    companion.hear('unlock', companion.now + 1);
    const at = OPENED - 20 * MINUTE_MS;
    outside.watcher().onClocks({ at, kind: 'clock-set', detail: '-1200 s' });
    outside.sampled(uploading(at));
    expect(told()).toHaveLength(1);
  });
});
