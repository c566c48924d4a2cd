import { columnHeights, columnValues, type Lane, type LaneId, type Timeline } from '../timeline.ts';
import { clockTime } from '../units.ts';
import type { Line, Tone } from './lines.ts';

const INDENT = 2;
const LABEL = 9;
const NARROWEST = 10;
const WIDEST = 105;
/** Where the lanes begin. */
const GUTTER = INDENT + LABEL;

const SPARKS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇'] as const;
const EMPTY = ' ';

/** A mark for each value that is not drawn as a full block. */
const marks: { readonly [value in string]?: string } = { battery: '▒', asleep: '░', offline: '▁' };

const tones: { readonly [Id in LaneId]: Tone } = {
  power: 'quiet',
  asleep: 'quiet',
  network: 'quiet',
  paused: 'bad',
  upload: 'ok',
};

/** Where the right edge is, for a terminal of so many columns. */
export const laneWidth = (columns: number): number =>
  Math.max(GUTTER + NARROWEST, Math.min(columns, WIDEST) - 5);

/** Where words end that stand above and below the lanes. */
export const textWidth = (columns: number): number =>
  Math.max(GUTTER + NARROWEST, Math.min(columns, WIDEST) - 2);

/** When the time begins and ends, and below it the lanes, up to column `width`. */
export function laneLines(timeline: Timeline, width: number, timeZone: string): readonly Line[] {
  return [axisLine(timeline, width, timeZone), ...timeline.lanes.map((lane) => laneLine(lane, width))];
}

function axisLine({ from, to }: Timeline, width: number, timeZone: string): Line {
  const [start, end] = [from, to].map((at) => clockTime(at, timeZone, at));
  const dashes = '─'.repeat(Math.max(1, width - INDENT - 12));
  return [{ text: `${' '.repeat(INDENT)}${start} ${dashes} ${end}`, tone: 'quiet' }];
}

function laneLine(lane: Lane, width: number): Line {
  const columns = width - GUTTER;
  return [
    { text: `${' '.repeat(INDENT)}${lane.label.padEnd(LABEL)}` },
    { text: lane.id === 'upload' ? sparkline(lane, columns) : blocks(lane, columns), tone: tones[lane.id] },
  ];
}

const blocks = (lane: Lane, columns: number): string =>
  columnValues(lane, columns)
    .map((value) => (value === null ? EMPTY : (marks[value] ?? '█')))
    .join('');

function sparkline(lane: Lane, columns: number): string {
  const heights = columnHeights(lane, columns);
  return sparksOf(heights, Math.max(...heights))
    .map((spark) => spark ?? EMPTY)
    .join('');
}

/** A mark for each height, the tallest for `tallest`; null where there is nothing. More than nothing has a mark. */
export function sparksOf(heights: readonly number[], tallest: number): readonly (string | null)[] {
  return heights.map((height) =>
    height <= 0
      ? null
      : (SPARKS[Math.min(SPARKS.length, Math.ceil((height / tallest) * SPARKS.length)) - 1] ?? null),
  );
}
