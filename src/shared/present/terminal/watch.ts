import type { State } from '../../diagnosis.ts';
import { type Place, placeOf } from '../place.ts';
import { shareDone } from '../progress.ts';
import type { Timeline } from '../timeline.ts';
import { arrives, type Top, topOf } from '../top.ts';
import { clockTime, count, roughDuration } from '../units.ts';
import { INDENT, labelled } from './labelled.ts';
import { laneLines, laneWidth } from './lanes.ts';
import { columns, joined, type Line, type Paper, print, wrap } from './lines.ts';
import { markSpan } from './marks.ts';

export interface WatchSheet extends Paper {
  readonly timeZone: string;
  readonly timeline: Timeline;
  /** Below all else: where it is written down, or why it is not. */
  readonly foot: readonly string[];
}

const BAR = 40;
const NARROWEST = 40;
const blank: Line = [];

/** The whole screen of `unstuck watch` at one moment. No line is longer than the terminal is wide. */
export function watchFrame(state: State, sheet: WatchSheet): string {
  const width = Math.max(NARROWEST, Math.min(sheet.columns, 100));
  const place = placeOf(state, sheet.timeZone);
  const top = topOf(state, place);
  const lines = [
    blank,
    ...headline(top, width),
    ...progressLines(state, width),
    ...doThis(top, width),
    blank,
    ...laneLines(sheet.timeline, laneWidth(sheet.columns), sheet.timeZone),
    blank,
    ...[
      `Looked at ${clockTime(state.at, sheet.timeZone, state.at)}. Ctrl-C ends and tells the night so far.`,
      ...sheet.foot,
    ]
      .flatMap((text) => wrap(text, width - 2))
      .map((text): Line => [{ text: `  ${text}`, tone: 'quiet' }]),
  ];
  return print(lines, sheet.color);
}

function headline(top: Top, width: number): readonly Line[] {
  const [first = '', ...more] = wrap(top.headline, width - INDENT);
  return [
    [markSpan(top.mark), { text: first, tone: 'strong' }],
    ...more.map((text): Line => [{ text: ' '.repeat(INDENT) }, { text, tone: 'strong' }]),
    ...joined(top.under, ' · ', width - INDENT).map((text): Line => [{ text: ' '.repeat(INDENT) }, { text }]),
  ];
}

/** Only where both numbers are known: a bar that guesses is worse than none. */
function progressLines({ progress, at, diagnoses }: State, width: number): readonly Line[] {
  const share = shareDone(progress);
  if (share === null) return [];
  const { left, uploaded, eta } = progress;
  const total = (left ?? 0) + (uploaded ?? 0);
  const length = Math.min(BAR, width - INDENT - 7);
  const full = Math.floor(share * length);
  // Rounded down: nothing is finished before it is finished.
  const percent = `${Math.floor(share * 100)} %`;
  const words = [
    `${count(uploaded ?? 0)} of ${count(total)} items`,
    ...(eta !== null && eta > at && arrives(diagnoses)
      ? [`about ${roughDuration((eta - at) / 1000)} to go`]
      : []),
  ];
  return [
    blank,
    [
      { text: ' '.repeat(INDENT) },
      { text: '█'.repeat(full), tone: 'ok' },
      { text: '░'.repeat(length - full), tone: 'quiet' },
      { text: `  ${percent}` },
    ],
    ...columns(INDENT, [{ text: words.join(' · '), width: width - INDENT, tone: 'quiet' }]),
  ];
}

function doThis({ fix, opens }: Top, width: number): readonly Line[] {
  const paragraphs = [...(fix === null ? [] : [fix]), ...(opens === null ? [] : [opens.path])];
  return paragraphs.length === 0 ? [] : [blank, ...labelled('Do this', paragraphs, width)];
}

/** What is said of one look where nothing can be drawn over. */
export function minuteLine(state: State, place: Place): string {
  const { headline: said } = topOf(state, place);
  const { left } = state.progress;
  return left === null ? said : `${said} · ${count(left)} left`;
}
