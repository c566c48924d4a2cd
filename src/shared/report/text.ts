import { withoutControls } from '../present/plain.ts';
import { plural } from '../present/units.ts';
import type { Line } from './lines/line.ts';
import type { SupportReport } from './report.ts';
import { type Sheet, sheetOf } from './sheet.ts';
import { unknown, uploadsOff } from './words.ts';

/** What a chat takes in one message. */
const LONGEST = 2_000;
/** No single statement may take the place of all others. */
const LONGEST_LINE = 400;
const END_RESERVE = 60;

/** The report to paste into a chat: findings first, and what fits of the rest. Never longer than 2,000 characters. */
export function reportText(report: SupportReport): string {
  const sheet = sheetOf(report);
  const { title, under, about, headline, sure } = sheet;
  const head = [`${title} · ${about}`, under, '', short(headline.value)];
  if (sure.length > 0) head.push(`(${sure.join(', ')})`);
  const budget = LONGEST - END_RESERVE - length(head);
  const { kept, leftOut } = fitting(statements(sheet), budget);
  const end =
    leftOut === 0 ? [] : ['', `${plural(leftOut, 'more line is', 'more lines are')} in the full report.`];
  return `${[...head, '', ...kept, ...end].map(withoutControls).join('\n')}\n`;
}

const short = (text: string): string =>
  text.length <= LONGEST_LINE ? text : `${text.slice(0, LONGEST_LINE - 1).toWellFormed()}…`;

const length = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length + 1, 0);

/** Lines that are told together or not at all. */
type Statement = readonly string[];

/**
 * In the order in which an advisor needs them: what was found, the numbers, the Mac, troubles, then the rest. What
 * happened stays together, as with holes it would be another night.
 */
function statements({ story, tiles, parts, never }: Sheet): readonly Statement[] {
  const of = (wanted: (line: Line) => boolean) =>
    parts.flatMap(({ lines }) => lines.filter(wanted).map(said));
  const each = (lines: readonly string[]): readonly Statement[] => lines.map((line) => [line]);
  const isTrouble = ({ mark }: Line): boolean => mark === 'bad' || mark === 'warn';
  const isQuiet = ({ mark }: Line): boolean => mark === 'ok' || mark === 'neutral';
  const isStretch = ({ id }: Line): boolean => /^(?:stretch|more-stretches|day)/.test(id);
  const isOther = (line: Line): boolean => !isTrouble(line) && !isQuiet(line) && !isStretch(line);
  return [
    ...each([...story.map(said), ...tiles.map(tileText), ...of(isTrouble), ...of(isOther), ...never]),
    of(isStretch),
    ...each(of(isQuiet)),
  ];
}

/** What is not known is no number of anything. */
const tileText = ({ label, value }: Line): string =>
  value === unknown || value === uploadsOff ? `${label}: ${value}` : `${value} ${label}`;

/** A statement is one line, whatever a person typed. */
const said = ({ label, value }: Line): string => `${label}: ${value.replaceAll(/\s+/g, ' ')}`;

/** Whole statements only: half of one could say something else. */
function fitting(all: readonly Statement[], budget: number) {
  const kept: string[] = [];
  let left = budget;
  for (const statement of all) {
    const size = length(statement);
    if (size > left || statement.some((line) => line.length > LONGEST_LINE)) continue;
    kept.push(...statement);
    left -= size;
  }
  return { kept, leftOut: all.flat().length - kept.length };
}
