import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeOutside, MINUTE_MS } from '../../../test/harness/outside.ts';
import { MORNING, makeState } from '../../../test/harness/state.ts';
import { Companion } from './companion.ts';
import { startRoutine } from './routine.ts';

beforeEach(() => void vi.useFakeTimers({ now: MORNING }));
afterEach(() => void vi.useRealTimers());

/** What was due, once the network had time to come up. */
const settled = async (work: Promise<void>): Promise<void> => {
  await vi.advanceTimersByTimeAsync(60_000);
  await work;
};

it('does once a day what was due while nobody could do it', async () => {
  const done: string[] = [];
  const outside = {
    ...fakeOutside(),
    sleeps: async () => {
      done.push('sleep');
      return [];
    },
  };
  const companion = new Companion(outside);
  outside.sampled(makeState({ at: MORNING }));
  const routine = startRoutine(companion, async () => done.push('updates') > 0);
  await settled(routine.catchUp());
  expect(done.toSorted()).toEqual(['sleep', 'updates']);
  outside.setNow(MORNING + MINUTE_MS);
  await settled(routine.catchUp());
  expect(done.length).toBe(2);
  outside.setNow(MORNING + 24 * 60 * MINUTE_MS);
  await settled(routine.catchUp());
  expect(done.length).toBe(4);
  routine.stop();
});

it('looks for updates when the network had time to come up, and again until it could', async () => {
  let isOnline = false;
  const looks: boolean[] = [];
  const outside = fakeOutside();
  const companion = new Companion(outside);
  const routine = startRoutine(companion, async () => {
    looks.push(isOnline);
    return isOnline;
  });
  await settled(routine.catchUp());
  expect(looks).toEqual([false]);
  const wake = routine.catchUp();
  await vi.advanceTimersByTimeAsync(5_000);
  isOnline = true;
  // Unlocked soon after.
  await settled(Promise.all([wake, routine.catchUp()]).then(() => {}));
  await settled(routine.catchUp());
  expect(looks).toEqual([false, true]);
  routine.stop();
});

it('does not keep the log of sleep waiting for the network', async () => {
  let read = 0;
  const outside = {
    ...fakeOutside(),
    sleeps: async () => {
      read += 1;
      return [];
    },
  };
  const routine = startRoutine(new Companion(outside), async () => true);
  const work = routine.catchUp();
  await vi.advanceTimersByTimeAsync(100);
  expect(read).toBe(1);
  await settled(work);
  routine.stop();
});

it('reads a log of sleep that could not be read once more within the hour', async () => {
  let read = 0;
  const outside = {
    ...fakeOutside(),
    sleeps: async () => {
      read += 1;
      if (read === 1) throw new Error('not now');
      return [];
    },
  };
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  const routine = startRoutine(new Companion(outside), async () => true);
  await settled(routine.catchUp());
  expect(told).toHaveBeenCalledOnce();
  await settled(routine.catchUp());
  await settled(routine.catchUp());
  expect(read).toBe(2);
  told.mockRestore();
  routine.stop();
});

it('plans anew when the clock is set back', async () => {
  let read = 0;
  const outside = {
    ...fakeOutside(),
    sleeps: async () => {
      read += 1;
      return [];
    },
  };
  const companion = new Companion(outside);
  const routine = startRoutine(companion, async () => true);
  await settled(routine.catchUp());
  expect(read).toBe(1);
  const back = MORNING - 30 * 24 * 3_600_000;
  vi.setSystemTime(back);
  outside.setNow(back);
  outside.watcher().onClocks({ at: back, kind: 'clock-set', detail: '-30 d' });
  await vi.advanceTimersByTimeAsync(100);
  expect(read).toBe(2);
  routine.stop();
});

it.each([
  ['the night as it is set now', 22 * 60, 10, 37],
  ['the usual night, where none is set now', 10 * 60 + 37, 7, 0],
] as const)('reads the log of sleep at the end of %s', async (_name, nightFrom, hour, minute) => {
  const reads: number[] = [];
  const outside = {
    ...fakeOutside(),
    sleeps: async () => {
      reads.push(Date.now());
      return [];
    },
  };
  const companion = new Companion(outside);
  const routine = startRoutine(companion, async () => true);
  await settled(routine.catchUp());
  expect(reads.length).toBe(1);
  const quiet = { nightFrom, nightTo: 10 * 60 + 37 };
  companion.set({ ...companion.settings, alerts: { ...companion.settings.alerts, ...quiet } });
  const due = new Date(MORNING).setUTCHours(hour, minute, 0, 0);
  outside.setNow(due - 1_000);
  await vi.advanceTimersByTimeAsync(due - Date.now() - 1_000);
  expect(reads.length).toBe(1);
  outside.setNow(due + 1_000);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(reads.length).toBe(2);
  routine.stop();
});
