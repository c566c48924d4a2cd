import type { Chronicle } from '../../history/chronicle.ts';
import { clip } from '../../history/clip.ts';
import type { Night } from '../../night/night.ts';
import { timelineOf } from '../timeline.ts';
import { laneLines, laneWidth, textWidth } from './lanes.ts';
import { type Line, type Paper, print, wrap } from './lines.ts';

export interface NightSheet extends Paper {
  readonly timeZone: string;
}

const INDENT = 2;
const LABEL = 11;
const blank: Line = [];

/** What `unstuck night` prints. The chronicle may reach further than the night. */
export function nightReport(night: Night, chronicle: Chronicle, sheet: NightSheet): string {
  const { timeZone, columns } = sheet;
  const timeline = timelineOf(clip(chronicle, night.from, night.to), night.stretches, timeZone);
  const width = textWidth(columns);
  const lines = [
    blank,
    ...wrap(night.sentence, width - INDENT).map(
      (text): Line => [{ text: ' '.repeat(INDENT) }, { text, tone: 'strong' }],
    ),
    blank,
    ...laneLines(timeline, laneWidth(columns), timeZone),
    blank,
    ...night.facts.flatMap(({ label, text }) => factLines(label, text, width)),
    blank,
  ];
  return print(lines, sheet.color);
}

export function factLines(label: string, text: string, width: number): readonly Line[] {
  return wrap(text, width - INDENT - LABEL).map((part, row) => [
    { text: `${' '.repeat(INDENT)}${(row === 0 ? label : '').padEnd(LABEL)}`, tone: 'quiet' },
    { text: part },
  ]);
}
