import { describe, expect, it } from 'vitest';
import { fitted } from './fit.ts';

const widths = (rows: readonly (readonly [string, string])[], room: number): readonly number[] =>
  fitted(rows, room)(rows[0] ?? ['', '']).map(({ width }) => width);

describe('a text and its source', () => {
  it('get what they need where that fits', () => {
    expect(widths([['182 GB free', 'statfs']], 60)).toEqual([11, 6]);
  });

  it('share the room so that the fewest lines come out', () => {
    const rows = [
      ['on', 'x'.repeat(30)],
      ['a word or two', 'y'.repeat(28)],
      ['words that can be broken in two lines', 'z'],
    ] as const;
    expect(widths(rows, 52)).toEqual([20, 30]);
  });

  it('never exceed the room, down to the narrowest terminal', () => {
    const rows = [['t'.repeat(50), 's'.repeat(50)]] as const;
    for (const room of [40, 60, 90]) {
      const [left = 0, right = 0] = widths(rows, room);
      expect(left + 2 + right).toBeLessThanOrEqual(room);
    }
  });

  it('leave all the room to a text without a source', () => {
    expect(widths([['no answer in time', '']], 60)).toEqual([60]);
  });
});
