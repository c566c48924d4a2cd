import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Calendar, type Ledger, lastSlot, newLedger, startCalendar } from './calendar.ts';

const HOUR = 3_600_000;
const NOON = Date.UTC(2026, 10, 22, 12);
let calendar: Calendar | undefined;

afterEach(() => calendar?.stop());

function ledger(lastDone: number | null): Ledger {
  const kept = newLedger();
  if (lastDone !== null) kept.done('prune', lastDone);
  return kept;
}

/** How often a job at 04:30 runs when the calendar catches up at each of these times. */
async function runs(lastDone: number | null, times: readonly number[]): Promise<number> {
  let now = times[0] ?? NOON;
  let count = 0;
  const run = (): boolean => {
    count += 1;
    return true;
  };
  const job = { name: 'prune', time: () => ({ hour: 4, minute: 30 }), run };
  calendar = startCalendar([job], ledger(lastDone), () => now);
  for (const time of times) {
    now = time;
    await calendar.catchUp();
  }
  return count;
}

describe('a daily job', () => {
  it.each([
    ['is not done again on the same day', NOON - HOUR, [NOON], 0],
    ['is not done twice by two wakes', null, [NOON, NOON + HOUR], 1],
    ['is not done before its time', NOON - 20 * HOUR + 13 * HOUR, [NOON - 8 * HOUR], 0],
    ['is made up after a night asleep', NOON - 24 * HOUR, [NOON], 1],
    ['is made up once after a week asleep', NOON - 7 * 24 * HOUR, [NOON], 1],
    ['is not done again when the clock is set back', null, [NOON, NOON - 2 * HOUR], 1],
    ['is done again when it was done in a year to come', NOON + 365 * 24 * HOUR, [NOON, NOON + HOUR], 1],
    ['is done on the next day', NOON, [NOON + 17 * HOUR], 1],
  ] as const)('%s', async (_case, lastDone, times, count) => {
    expect(await runs(lastDone, times)).toBe(count);
  });
});

describe('a job that could not be done', () => {
  it.each([
    ['says so', async () => false],
    ['fails', () => Promise.reject(new Error('no network'))],
  ])('is due again at the next wake where it %s', async (_how, run) => {
    let count = 0;
    const counted = () => {
      count += 1;
      return count < 3 ? run() : true;
    };
    calendar = startCalendar(
      [{ name: 'prune', time: () => ({ hour: 4, minute: 30 }), run: counted }],
      ledger(null),
      () => NOON,
    );
    for (let wake = 0; wake < 5; wake += 1) await calendar.catchUp().catch(() => {});
    expect(count).toBe(3);
  });

  it('is tried again each hour', async () => {
    vi.useFakeTimers({ now: NOON - 60_000 });
    let count = 0;
    const run = () => {
      count += 1;
      return count > 2;
    };
    const time = () => ({ hour: new Date(NOON).getHours(), minute: 0 });
    const job = { name: 'prune', time, run };
    calendar = startCalendar([job], ledger(NOON - 24 * HOUR), Date.now);
    await vi.advanceTimersByTimeAsync(5 * HOUR);
    vi.useRealTimers();
    expect(count).toBe(3);
  });

  it('is not begun twice at once', async () => {
    const done = Promise.withResolvers<boolean>();
    let count = 0;
    const run = () => {
      count += 1;
      return count === 1 ? done.promise : true;
    };
    calendar = startCalendar(
      [{ name: 'prune', time: () => ({ hour: 4, minute: 30 }), run }],
      ledger(null),
      () => NOON,
    );
    const wakes = [calendar.catchUp(), calendar.catchUp()];
    // One of them begins it and waits, the other one has nothing to do.
    await Promise.race(wakes);
    expect(count).toBe(1);
    done.resolve(true);
    await Promise.all(wakes);
    expect(count).toBe(1);
  });
});

it('knows the last slot, also across midnight', () => {
  const slot = { hour: 22, minute: 0 };
  expect(lastSlot(slot, NOON)).toBe(Date.UTC(2026, 10, 21, 22));
  expect(lastSlot(slot, NOON + 10 * HOUR)).toBe(Date.UTC(2026, 10, 22, 22));
});
