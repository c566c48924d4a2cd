import { describe, expect, it } from 'vitest';
import { EVENING, MINUTE } from '../../../test/harness/entries.ts';
import { fakeOutside } from '../../../test/harness/outside.ts';
import { makeState } from '../../../test/harness/state.ts';
import type { History } from '../history/history.ts';
import { Companion } from './companion.ts';
import { handlersFor } from './handlers.ts';
import { memoryHistory } from './memory-history.ts';

const HOUR = 60;
const DAY = 24 * HOUR;
const at = (minute: number): number => EVENING + minute * MINUTE;
const fine = (minute: number) => makeState({ verdict: 'uploading', at: at(minute) });
const stalled = (minute: number, since: number) =>
  makeState({ verdict: 'stalled', at: at(minute), found: [{ rule: 'stalled', since: at(since) }] });

/** The app as it is started at this minute, on a Mac with this history. */
function launch(history: History, minute: number) {
  const outside = { ...fakeOutside(), history };
  outside.setNow(at(minute));
  const companion = new Companion(outside);
  const stall = (from: number, to: number, since = from): void => {
    for (let each = from; each <= to; each += 5) outside.sampled(stalled(each, since));
  };
  const well = (from: number, to: number): void => {
    for (let each = from; each <= to; each += 5) outside.sampled(fine(each));
  };
  const mark = (step: number, isTried = true) =>
    handlersFor(companion, outside).tried({ rule: 'stalled', variant: null, step, isTried });
  return { stall, well, mark, tried: () => companion.view().now?.steps?.tried, outside };
}

describe('a step that was marked as tried', () => {
  it('in the afternoon is known at once, though no night is told of it', () => {
    const { stall, mark, tried } = launch(memoryHistory(), -5 * HOUR);
    stall(-5 * HOUR, -4 * HOUR);
    mark(2);
    expect(tried()).toEqual([2]);
  });

  it('is known for as long as the trouble stands', () => {
    const { stall, mark, tried } = launch(memoryHistory(), 0);
    stall(0, HOUR);
    mark(2);
    stall(HOUR, 9 * DAY, 0);
    expect(tried()).toEqual([2]);
  });

  it.each([
    ['after the Mac was restarted, as the step has it', 20, 30, [2]],
    ['after a weekend on which nobody watched', 3 * DAY, 2 * HOUR, [2]],
    ['after a week and more no longer', 8 * DAY, 2 * HOUR, []],
  ] as const)('%s', (_when, away, wait, steps) => {
    const history = memoryHistory();
    const before = launch(history, 0);
    before.stall(0, 5 * HOUR);
    before.mark(2);
    const back = 5 * HOUR + away;
    const { well, stall, tried } = launch(history, back);
    well(back, back + wait);
    stall(back + wait + 5, back + wait + HOUR);
    expect(tried()).toEqual(steps);
  });

  it.each([
    ['an hour', HOUR, [2]],
    ['two days', 2 * DAY, []],
  ] as const)('when the upload ran for %s in between', (_long, length, steps) => {
    const { stall, well, mark, tried } = launch(memoryHistory(), 0);
    stall(0, HOUR);
    mark(2);
    well(HOUR + 5, HOUR + length);
    stall(HOUR + length + 5, 2 * HOUR + length);
    expect(tried()).toEqual(steps);
  });

  it('and was taken back after a relaunch stays so', () => {
    const history = memoryHistory();
    const before = launch(history, 0);
    before.stall(0, HOUR);
    before.mark(2);
    before.mark(4);
    const { stall, mark, tried } = launch(history, 2 * HOUR);
    stall(2 * HOUR, 3 * HOUR);
    mark(2, false);
    expect(tried()).toEqual([4]);
  });

  it('is looked for in the week before only once a finding', () => {
    const whole = memoryHistory();
    let asked = 0;
    const between: History['between'] = (from, to) => {
      if (to === at(2 * DAY)) asked += 1;
      return whole.between(from, to);
    };
    const before = launch(whole, 0);
    before.stall(0, HOUR);
    before.mark(2);
    const { outside, tried } = launch({ ...whole, between }, 2 * DAY);
    for (let minute = 2 * DAY + 1; minute < 2 * DAY + HOUR; minute += 1) {
      outside.sampled(stalled(minute, 2 * DAY));
      expect(tried()).toEqual([2]);
    }
    expect(asked).toBe(1);
  });
});
