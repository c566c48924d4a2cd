import { habitsOf } from '../../night/habits.ts';
import type { Night } from '../../night/night.ts';
import { habitFacts } from '../habit-words.ts';
import { cameTo, type SmallNight } from '../nights.ts';
import { columnHeights, columnValues, type Lane, type LaneId, type Timeline } from '../timeline.ts';
import { clockTime, count } from '../units.ts';
import { sparksOf, textWidth } from './lanes.ts';
import { joined, type Line, print, type Span, type Tone, wrap } from './lines.ts';
import { factLines, type NightSheet } from './night.ts';

const INDENT = '  ';
const LABEL = 12;
const ITEMS = 7;
/** Between the columns. */
const GAP = 2;
const LOSS = 30;
const NARROWEST = 12;
/** Further back, a night is only one of those that habits are made of. */
const MOST_ROWS = 30;
const blank: Line = [];

const LEGEND = ['▁▇ uploading', '× paused', '░ asleep', '· awake, nothing uploaded'];

interface Layout {
  /** Of the marks. */
  readonly columns: number;
  /** What a night was lost to stands beside it; else below. */
  readonly isWide: boolean;
}

/** What `unstuck night --nights` prints: a row for each night, the oldest first, and what they have in common. */
export function nightsReport(all: readonly SmallNight[], sheet: NightSheet): string {
  const nights = all.slice(-MOST_ROWS);
  const layout = layoutOf(nights, sheet.columns);
  // One scale for all: a slow night has to look slow beside a fast one.
  const tallest = Math.max(...nights.flatMap(({ timeline }) => speeds(timeline, layout.columns)));
  const lines = [
    blank,
    head(nights, layout, sheet.timeZone),
    ...nights.flatMap((night) => rows(night, layout, tallest)),
    blank,
    ...joined(LEGEND, '   ', textWidth(sheet.columns) - INDENT.length).map(quiet),
    blank,
    ...habitLines(all, sheet),
  ];
  return print(lines, sheet.color);
}

function layoutOf(nights: readonly SmallNight[], terminal: number): Layout {
  const room = Math.min(terminal, 120) - INDENT.length - LABEL - GAP - ITEMS;
  const loss = Math.max(LOSS, ...nights.map(({ night }) => cameTo(night).length));
  const beside = room - GAP - loss;
  if (beside >= NARROWEST) return { columns: beside, isWide: true };
  return { columns: Math.max(NARROWEST, room), isWide: false };
}

const quiet = (text: string): Line => [{ text: `${INDENT}${text}`, tone: 'quiet' }];

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
function head([first]: readonly SmallNight[], { columns, isWide }: Layout, timeZone: string): Line {
  if (!first) return blank;
  const [start, end] = [first.night.from, first.night.to].map((at) => clockTime(at, timeZone, at));
  const axis = `${start}${' '.repeat(columns - 10)}${end}`;
  const items = 'items'.padStart(GAP + ITEMS);
  return quiet(`${' '.repeat(LABEL)}${axis}${items}${isWide ? '  lost most to' : ''}`);
}

/** Items per hour in each column. */
const speeds = (timeline: Timeline, columns: number): readonly number[] =>
  columnHeights(laneOf(timeline, 'upload'), columns).map((height) => height * timeline.fastest);

function rows({ label, night, timeline }: SmallNight, { columns, isWide }: Layout, tallest: number) {
  const { itemsUploaded } = night;
  const uploaded = itemsUploaded === null ? '?' : count(itemsUploaded);
  const row: Line = [
    { text: `${INDENT}${label.padEnd(LABEL)}` },
    ...cells(timeline, night, sparksOf(speeds(timeline, columns), tallest)),
    { text: uploaded.padStart(GAP + ITEMS) },
  ];
  const loss = cameTo(night);
  if (isWide) return [[...row, { text: `${' '.repeat(GAP)}${loss}`, tone: 'quiet' as const }]];
  const below = loss === '' ? [] : wrap(loss, columns + GAP + ITEMS);
  return [row, ...below.map((text) => quiet(`${' '.repeat(LABEL)}${text}`))];
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
