import { expect, it } from 'vitest';
import { EVENING, MINUTE } from '../../../test/harness/entries.ts';
import { BERLIN, told } from '../../../test/harness/evening.ts';
import type { Span } from '../history/chronicle.ts';
import { timelineIn } from './timeline.ts';

const DAY_MINUTES = 24 * 60;
/** A day has as many columns as five minutes fit into it. */
const COLUMNS = 288;

type Power = 'ac' | 'battery';

/** A day in which the power adapter was off for the last so many of every so many minutes. */
function powerLane(every: number, offFor: number) {
  const { chronicle } = told({ end: DAY_MINUTES });
  const at = (minute: number): number => EVENING + minute * MINUTE;
  const power = Array.from({ length: DAY_MINUTES / every }, (_, nth): readonly Span<Power>[] => {
    const [on, off, next] = [nth * every, (nth + 1) * every - offFor, (nth + 1) * every];
    return [
      { from: at(on), to: at(off), value: 'ac' },
      { from: at(off), to: at(next), value: 'battery' },
    ];
  }).flat();
  const watched = [{ from: chronicle.from, to: chronicle.to, value: true as const }];
  const tracks = { ...chronicle.tracks, power };
  const { lanes } = timelineIn({
    chronicle: { ...chronicle, watched, tracks },
    sleeps: [],
    timeZone: BERLIN,
  });
  return lanes.find(({ id }) => id === 'power')?.blocks ?? [];
}

const values = (blocks: ReturnType<typeof powerLane>): readonly string[] => [
  ...new Set(blocks.map(({ value }) => value)),
];

it('shows each change where there are no more of them than columns', () => {
  const blocks = powerLane(10, 2);
  expect(blocks).toHaveLength(COLUMNS);
  expect(values(blocks)).toEqual(['ac', 'battery']);
});

it.each([
  ['the end', 1, 'ac'],
  ['most', 4, 'battery'],
])('shows what fills most of a column where there are more: off at %s of it', (_case, offFor, shown) => {
  const blocks = powerLane(5, offFor);
  expect(blocks).toHaveLength(COLUMNS);
  expect(values(blocks)).toEqual([shown]);
});
