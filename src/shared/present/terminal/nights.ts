import { habitsOf } from '../../night/habits.ts';
import type { Night } from '../../night/night.ts';
import { habitFacts } from '../habit-words.ts';
import { cameTo, type SmallNight } from '../nights.ts';
import { columnHeights, columnValues, type Lane, type LaneId, type Timeline } from '../timeline.ts';
import { clockTime, count } from '../units.ts';
import { sparksOf, textWidth } from './lanes.ts';
import { type Line, print, type Span, type Tone } from './lines.ts';
import { factLines, type NightSheet } from './night.ts';

const INDENT = '  ';
const LABEL = 12;
const ITEMS = 7;
const LOSS = 30;
const NARROWEST = 12;
/** Further back, a night is only one of those that habits are made of. */
const MOST_ROWS = 30;
const blank: Line = [];

const LEGEND = '▁▇ uploading   × paused   ░ asleep   · awake, nothing uploaded';

/** What `unstuck night --nights` prints: a row for each night, the oldest first, and what they have in common. */
export function nightsReport(all: readonly SmallNight[], sheet: NightSheet): string {
  const nights = all.slice(-MOST_ROWS);
  const columns = Math.max(NARROWEST, Math.min(sheet.columns, 120) - 2 - LABEL - ITEMS - LOSS - 4);
  // One scale for all: a slow night has to look slow beside a fast one.
  const tallest = Math.max(...nights.flatMap(({ timeline }) => speeds(timeline, columns)));
  const lines = [
    blank,
    head(nights, columns, sheet.timeZone),
    ...nights.map((night) => row(night, columns, tallest)),
    blank,
    [{ text: `${INDENT}${LEGEND}`, tone: 'quiet' as const }],
    blank,
    ...habitLines(all, sheet),
  ];
  return print(lines, sheet.color);
}

function habitLines(all: readonly SmallNight[], { timeZone, columns }: NightSheet): readonly Line[] {
  const habits = habitsOf(
    all.map(({ night }) => night),
    timeZone,
  );
  const facts = habits ? habitFacts(habits) : [];
  const lines = facts.flatMap(({ label, text }) => factLines(label, text, textWidth(columns)));
  return lines.length === 0 ? [] : [...lines, blank];
}

/** The hours, and what the columns beside them are. All nights are as long as the first, but for an hour in spring and autumn. */
function head([first]: readonly SmallNight[], columns: number, timeZone: string): Line {
  if (!first) return blank;
  const [start, end] = [first.night.from, first.night.to].map((at) => clockTime(at, timeZone, at));
  const axis = `${start}${' '.repeat(columns - 10)}${end}`;
  return [
    { text: `${INDENT}${' '.repeat(LABEL)}${axis}  ${'items'.padStart(ITEMS)}  lost most to`, tone: 'quiet' },
  ];
}

/** Items per hour in each column. */
const speeds = (timeline: Timeline, columns: number): readonly number[] =>
  columnHeights(laneOf(timeline, 'upload'), columns).map((height) => height * timeline.fastest);

function row({ label, night, timeline }: SmallNight, columns: number, tallest: number): Line {
  const { itemsUploaded } = night;
  const uploaded = itemsUploaded === null ? '?' : count(itemsUploaded);
  return [
    { text: `${INDENT}${label.padEnd(LABEL)}` },
    ...cells(timeline, night, sparksOf(speeds(timeline, columns), tallest)),
    { text: `  ${uploaded.padStart(ITEMS)}  ` },
    { text: cut(cameTo(night), LOSS), tone: 'quiet' },
  ];
}

/** One mark for each column: what the upload did, else why it did nothing. */
function cells(
  timeline: Timeline,
  { stretches, from, to }: Night,
  sparks: readonly (string | null)[],
): readonly Span[] {
  const columns = sparks.length;
  const paused = columnValues(laneOf(timeline, 'paused'), columns);
  const asleep = columnValues(laneOf(timeline, 'asleep'), columns);
  const isRecorded = (column: number): boolean => {
    const middle = from + ((column + 0.5) * (to - from)) / columns;
    return stretches.some((one) => one.cause !== 'not-recorded' && one.from <= middle && middle < one.to);
  };
  return sparks.map((spark, column) => {
    if (spark !== null) return toned(spark, 'ok');
    if (asleep[column]) return toned('░', 'quiet');
    if (paused[column]) return toned('×', 'bad');
    return toned(isRecorded(column) ? '·' : ' ', 'quiet');
  });
}

const laneOf = ({ lanes }: Timeline, id: LaneId): Lane =>
  lanes.find((lane) => lane.id === id) ?? { id, label: '', text: '', blocks: [] };

const toned = (text: string, tone: Tone): Span => ({ text, tone });

const cut = (text: string, width: number): string =>
  text.length <= width ? text : `${text.slice(0, width - 1)}…`;
