import { describe, expect, it } from 'vitest';
import { type Piece, piecesOf, type RunRow, within } from './pieces.ts';

const HOUR = 3_600_000;
/** In hours. */
const run = (id: number, from: number, to: number): RunRow => ({ id, from: from * HOUR, to: to * HOUR });
const piece = ({ run: id, from, to }: Piece): string => `${id}: ${from / HOUR}-${to / HOUR}`;

const between = (runs: readonly RunRow[], from: number, to: number): readonly string[] =>
  within(piecesOf(runs), from * HOUR, to * HOUR).map(piece);

it('without runs nobody has the word', () => {
  expect(between([], 0, 10)).toEqual([]);
});

it('a run that only touches a window has the word at that very moment', () => {
  const apart = [run(1, 0, 4), run(2, 6, 10)];
  expect(between(apart, 4, 5)).toEqual(['1: 4-4']);
  expect(between(apart, 4.5, 5.5)).toEqual([]);
  expect(between(apart, 5, 6)).toEqual(['2: 6-6']);
});

describe('where another run took over for a while', () => {
  const overlapping = [run(1, 0, 10), run(2, 4, 6)];

  it.each([
    ['all of it', 0, 10, ['1: 0-4', '2: 4-6', '1: 6-10']],
    ['from its beginning on: the run before has no word there', 4, 5, ['2: 4-5']],
    ['until its end: the run after it has no word there', 5, 6, ['2: 5-6']],
    ['the moment of its beginning', 4, 4, ['2: 4-4']],
    ['the moment of its end', 6, 6, ['2: 6-6']],
  ])('%s', (_case, from, to, pieces) => {
    expect(between(overlapping, from, to)).toEqual(pieces);
  });
});
