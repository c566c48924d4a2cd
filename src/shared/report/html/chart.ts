import { type Tick, ticksOf } from '../../present/axis.ts';
import { clockTime, weekdayDate } from '../../present/units.ts';
import { isRuleId } from '../../rules/index.ts';
import type { Day, Lane, LaneBlock, Timeline } from '../happened.ts';
import type { SupportReport } from '../report.ts';
import { causeText, windowText } from '../words.ts';
import { type Markup, markup } from './markup.ts';

const WIDTH = 1000;
const HEIGHT = 100;
/** Less than this would not be seen on paper. */
const THINNEST = 2;

/** The window as lanes below each other, or one row a day where it is long. */
export function chartOf({ timeline, timeZone, window }: SupportReport): Markup | null {
  if (timeline === null) return null;
  const chart =
    timeline.days.length > 0 ? daysChart(timeline.days, timeZone) : lanesChart(timeline, timeZone);
  return chart && markup`<section><h3>The ${windowText(window)}</h3>${chart}</section>`;
}

function lanesChart({ lanes, from, to }: Timeline, timeZone: string): Markup | null {
  if (lanes.length === 0) return null;
  const [start, end] = [Date.parse(from), Date.parse(to)];
  const ticks = ticksOf(start, end, timeZone, 6);
  return markup`<figure class="chart">${lanes.map(laneRow)}${axis(ticks, [start, end], timeZone)}</figure>`;
}

const laneRow = ({ id, label, text, blocks }: Lane): Markup =>
  markup`<div class="row"><span>${label}</span>${picture(`${label}: ${text}`, paths(blocks, id))}</div>`;

const picture = (title: string, inside: readonly Markup[]): Markup =>
  markup`<svg role="img" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none"><title>${title}</title>${inside}</svg>`;

/** All blocks that look alike are one path: a month of them has to stay small. */
function paths(blocks: readonly LaneBlock[], lane: string): readonly Markup[] {
  const byValue = Map.groupBy(blocks, ({ value }) => (isRuleId(value) ? 'paused' : value));
  return [...byValue].map(
    ([value, alike]) => markup`<path class="${lane} v-${value}" d="${alike.map(outline).join('')}"/>`,
  );
}

/** On battery the bar is half as high: color alone would not tell on a gray printer. */
function outline({ start, end, height, value }: LaneBlock): string {
  const low = value === 'battery' || value === 'offline' ? 0.5 : height;
  const [x, y] = [Math.round(start * WIDTH), Math.round(HEIGHT * (1 - low))];
  const width = Math.max(THINNEST, Math.round(end * WIDTH) - x);
  return `M${x} ${y}h${width}v${HEIGHT - y}h-${width}z`;
}

const tick = (at: number, text: string): Markup =>
  markup`<span style="left:${(at * 100).toFixed(2)}%">${text}</span>`;

function axis(ticks: readonly Tick[], [from, to]: readonly [number, number], timeZone: string): Markup {
  const inner = ticks.filter(({ at }) => at > 0.06 && at < 0.94).map(({ at, label }) => tick(at, label));
  const end = clockTime(to, timeZone, to);
  return markup`<div class="axis" aria-hidden="true">${[tick(0, clockTime(from, timeZone, from)), ...inner, tick(1, end)]}</div>`;
}

function daysChart(days: readonly Day[], timeZone: string): Markup {
  const rows = days.map((day) => {
    const name = weekdayDate(Date.parse(day.from), timeZone);
    const title = `${name}: mostly ${causeText(day.mostly)}`;
    return markup`<div class="row"><span>${name}</span>${picture(title, paths(dayBlocks(day), 'day'))}</div>`;
  });
  const legend = markup`<p class="legend"><i class="v-uploading"></i>Uploading <i class="v-paused"></i>Paused <i class="v-asleep"></i>Asleep <i class="v-not-recorded"></i>Not recorded</p>`;
  const hours = [0, 6, 12, 18, 24].map((hour) => tick(hour / 24, `${String(hour).padStart(2, '0')}:00`));
  return markup`<figure class="chart days">${rows}<div class="axis" aria-hidden="true">${hours}</div></figure>${legend}`;
}

/** Each cause has a height of its own, for who cannot tell the colors. */
const heights: Readonly<Record<string, number>> = {
  uploading: 1,
  asleep: 0.25,
  'not-recorded': 0.08,
  idle: 0,
};

function dayBlocks({ parts }: Day): readonly LaneBlock[] {
  return parts.flatMap((cause, nth): readonly LaneBlock[] => {
    const height = cause === null ? 0 : (heights[cause] ?? 0.6);
    if (cause === null || height === 0) return [];
    return [{ start: nth / parts.length, end: (nth + 1) / parts.length, height, value: cause }];
  });
}
