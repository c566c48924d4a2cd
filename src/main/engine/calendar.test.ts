import { afterEach, describe, expect, it } from 'vitest';
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
  const run = (): void => {
    count += 1;
  };
  const job = { name: 'prune', hour: 4, minute: 30, run };
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

it('knows the last slot, also across midnight', () => {
  const slot = { hour: 22, minute: 0 };
  expect(lastSlot(slot, NOON)).toBe(Date.UTC(2026, 10, 21, 22));
  expect(lastSlot(slot, NOON + 10 * HOUR)).toBe(Date.UTC(2026, 10, 22, 22));
});
