import type { State, Verdict } from '../../diagnosis.ts';
import { notFine } from '../check-totals.ts';
import { checks } from '../checks.ts';
import type { Place } from '../place.ts';
import { checkRows, type Mark, type Row, type Rows } from '../rows.ts';
import { type Top, topOf } from '../top.ts';
import { duration } from '../units.ts';
import { fitted } from './fit.ts';
import { INDENT, labelled, stepLines } from './labelled.ts';
import { type Cell, columns, joined, type Line, type Paper, print, wrap } from './lines.ts';
import { markSpan } from './marks.ts';

/** The same in every report, so that reports can be laid side by side. */
const LABELS = Math.max(...checks.map(({ label }) => label.length));
const NARROWEST = 40;
/** Below this, a text and its source stand one below the other. */
const SIDE_BY_SIDE = 34;
const WIDEST = 110;
const GAP = 2;
const blank: Line = [];

export interface CheckOptions extends Place, Paper {
  /** How long the look took; left out for a recording, where it says nothing. */
  readonly tookSeconds?: number;
}

/** What `unstuck check` prints. */
export function checkReport(state: State, options: CheckOptions): string {
  const width = Math.min(WIDEST, Math.max(NARROWEST, options.columns));
  const rows = checkRows(state, options);
  const lines = [
    blank,
    ...topLines(topOf(state, options), width),
    blank,
    ...rowLines(rows, width),
    blank,
    ...wrap(closing(rows, state.verdict, options.tookSeconds), width - 2).map(
      (text): Line => [{ text: `  ${text}`, tone: 'quiet' }],
    ),
    blank,
  ];
  return print(lines, options.color);
}

function topLines(top: Top, width: number): readonly Line[] {
  const [first = '', ...more] = wrap(top.headline, width - INDENT);
  const story = [...photosLine(top, width), ...whyLines(top, width), ...fixLines(top, width)];
  return [
    [markSpan(top.mark), { text: first, tone: 'strong' }],
    ...more.map((text): Line => [{ text: ' '.repeat(INDENT) }, { text, tone: 'strong' }]),
    ...joined(top.under, ' · ', width - INDENT).map((text): Line => [{ text: ' '.repeat(INDENT) }, { text }]),
    ...(story.length === 0 ? [] : [blank, ...story]),
  ];
}

function photosLine({ photosShows }: Top, width: number): readonly Line[] {
  if (photosShows === null) return [];
  const button = photosShows.button === null ? '' : `   [${photosShows.button}]`;
  return labelled('Photos shows', [`${photosShows.text}${button}`], width);
}

const whyLines = ({ why }: Top, width: number): readonly Line[] =>
  why === null ? [] : labelled(why.label, [why.text], width);

function fixLines({ fix, steps, stepsFollow, opens }: Top, width: number): readonly Line[] {
  const ways = opens === null ? [] : [opens.path, `unstuck open ${opens.destination}`];
  const paragraphs = [...(fix === null ? [] : [fix]), ...ways];
  if (paragraphs.length === 0) return [];
  return [...labelled('Do this', paragraphs, width), ...stepLines(steps, stepsFollow, width)];
}

function rowLines({ rows, elsewhere }: Rows, width: number): readonly Line[] {
  const room = width - INDENT - LABELS - GAP;
  const pair = ({ text, evidence }: Row) => [text, evidence] as const;
  const side = fitted(rows.map(pair), room);
  const cells = (row: Row): readonly Cell[] => [{ text: row.label, width: LABELS }, ...side(pair(row))];
  const linesOf = (row: Row): readonly Line[] =>
    room < SIDE_BY_SIDE ? stacked(row, room) : columns(0, cells(row));
  const listed = rows.flatMap((row) => marked(row.mark, linesOf(row)));
  if (elsewhere.length === 0) return listed;
  const only = columns(0, [
    { text: `Only a Mac can answer: ${elsewhere.join(', ')}`, width: width - INDENT },
  ]);
  return [...listed, ...marked('unknown', only)];
}

function stacked({ label, text, evidence }: Row, room: number): readonly Line[] {
  const first = columns(0, [
    { text: label, width: LABELS },
    { text, width: room },
  ]);
  if (evidence === '') return first;
  return [...first, ...columns(LABELS + GAP, [{ text: evidence, width: room, tone: 'quiet', list: true }])];
}

/** The mark before the first line, space before the others. */
function marked(which: Mark, lines: readonly Line[]): readonly Line[] {
  return lines.map((line, index) => [index === 0 ? markSpan(which) : { text: ' '.repeat(INDENT) }, ...line]);
}

function closing({ rows, elsewhere }: Rows, verdict: Verdict, tookSeconds: number | undefined): string {
  const counted = notFine({ rows, elsewhere });
  const total = rows.length + elsewhere.length;
  const checked = `${total} ${total === 1 ? 'check' : 'checks'}`;
  const took =
    tookSeconds === undefined
      ? ''
      : ` in ${tookSeconds < 10 ? `${tookSeconds.toFixed(1)} s` : duration(tookSeconds)}`;
  // Where it is not known how the upload goes, rows that are fine are not all.
  const fine = verdict === 'unknown' ? 'no trouble found' : 'all fine';
  return `${counted.length === 0 ? fine : counted.join(', ')} · ${checked}${took}`;
}
