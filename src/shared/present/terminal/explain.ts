import type { Destination } from '../../destinations/destination.ts';
import { pathInWords } from '../../destinations/words.ts';
import type { Diagnosis } from '../../diagnosis.ts';
import type { Explanation } from '../../explain/explain.ts';
import { type Message, withEllipsis } from '../../explain/message.ts';
import { onThisMac } from '../../explain/on-this-mac.ts';
import { photosWording, wasSeen } from '../../explain/wording.ts';
import { type RuleId, ruleOf } from '../../rules/index.ts';
import type { PauseReason } from '../../rules/rule.ts';
import { judgingOf } from '../judging.ts';
import type { Place } from '../place.ts';
import { plain } from '../plain.ts';
import { generalSentences } from '../sentences.ts';
import { clockTime } from '../units.ts';
import { gutter, INDENT, LABEL, labelled, stepLines } from './labelled.ts';
import { type Line, wrap } from './lines.ts';

const blank: Line = [];

/** How the rules in question stand on this Mac, or in a recording. */
export interface Standing {
  /** "This Mac" or "Recording". */
  readonly where: string;
  readonly at: number;
  readonly timeZone: string;
  readonly diagnoses: readonly Diagnosis[];
}

export interface Sheet extends Pick<Place, 'macosMajor'> {
  readonly columns: number;
  /** Null: nobody looked. */
  readonly standing: Standing | null;
}

/** A rule's three sentences and how it is judged. */
export function ruleLines(id: RuleId, sheet: Sheet): readonly Line[] {
  const { what, why, fix, steps = [], stepsFollow } = generalSentences(id, sheet.macosMajor);
  const { reason, opens } = ruleOf(id);
  const { sentences, facts, engineFlags } = judgingOf(id);
  const width = sheet.columns;
  return [
    blank,
    ...title(what, width),
    ...labelled('Rule', [id], width),
    blank,
    ...labelled('Why it matters', [why], width),
    ...labelled('Do this', [fix, ...(opens ? way(opens, sheet) : [])], width),
    ...stepLines(steps, stepsFollow, width),
    ...(reason === undefined ? [] : labelled('Photos shows', [photosLine(id, reason, sheet)], width)),
    ...labelled('Judged by', [sentences.join(' ')], width),
    ...(facts.length === 0 ? [] : labelled('Looks at', [facts.join(', ')], width)),
    ...(engineFlags.length === 0 ? [] : labelled('Engine flags', [engineFlags.join(', ')], width)),
    ...standingLines([id], sheet),
    blank,
  ];
}

/** Certain are only words of Apple's, for what Photos' own engine says. */
function photosLine(id: RuleId, reason: PauseReason, { macosMajor }: Sheet): string {
  const { text, source } = photosWording(reason, macosMajor);
  if (!wasSeen(reason, macosMajor)) return `something like "${text}"`;
  return source === 'apple' && ruleOf(id).engine ? text : `probably "${text}"`;
}

const way = (opens: Destination, { macosMajor }: Sheet): readonly string[] => [
  pathInWords(opens, macosMajor),
  `unstuck open ${opens}`,
];

/** What a message of Photos means. */
export function messageLines({ entry, wording }: Explanation, sheet: Sheet): readonly Line[] {
  const width = sheet.columns;
  const { meaning, worry, todo } = onThisMac(entry, sheet.macosMajor);
  const causes = entry.rules.map((id) => `${generalSentences(id).what} (${id})`);
  return [
    blank,
    ...title(`"${withEllipsis(wording.text)}"`, width),
    ...inEnglish({ entry, wording }, width),
    blank,
    ...labelled('It means', [meaning], width),
    ...labelled(worries[worry.level], [worry.sentence], width),
    ...labelled('Do this', [todo], width),
    ...(causes.length === 0 ? [] : listed('Can come from', causes, width)),
    ...standingLines(entry.rules, sheet),
    blank,
  ];
}

const worries: { readonly [Level in Message['worry']['level']]: string } = {
  no: 'No worry',
  yes: 'Act on it',
  maybe: 'Keep an eye',
};

function inEnglish(
  { entry, wording }: Pick<Explanation, 'entry' | 'wording'>,
  width: number,
): readonly Line[] {
  if (wording.locale === 'en') return [];
  const english = wording.english ?? entry.wordings.find(({ locale }) => locale === 'en')?.text;
  return english === undefined ? [] : labelled('In English', [`"${withEllipsis(english)}"`], width);
}

/** One below the other; what runs over is set in, so that each can be told from the next. */
function listed(name: string, entries: readonly string[], width: number): readonly Line[] {
  const lines = entries.flatMap((text) =>
    wrap(text, width - INDENT - LABEL - 2).map((line, index) => (index === 0 ? line : `  ${line}`)),
  );
  return lines.map((text, index): Line => [...gutter(index === 0 ? name : ''), { text }]);
}

function title(text: string, width: number): readonly Line[] {
  const lines = wrap(text, width - INDENT);
  return lines.map((line): Line => [{ text: ' '.repeat(INDENT) }, { text: line, tone: 'strong' }]);
}

/** Found ones; where there are none, whether that could be judged at all. */
function standingLines(ids: readonly RuleId[], { standing, columns }: Sheet): readonly Line[] {
  if (standing === null || ids.length === 0) return [];
  const { where, at, timeZone, diagnoses } = standing;
  const concerned = diagnoses.filter(({ rule }) => ids.includes(rule));
  const found = concerned.flatMap((one) => (one.outcome === 'found' ? [one] : []));
  const open = concerned.flatMap((one) => (one.outcome === 'not-judged' ? one.missing : []));
  if (found.length > 0) {
    const lines = found.map(({ rule, since }) => `${rule}, found since ${clockTime(since, timeZone, at)}`);
    return labelled(where, lines.map(plain), columns);
  }
  const missing = [...new Set(open)].join(', ');
  return [
    ...labelled(
      where,
      [missing === '' ? 'Not the case.' : `Not found, but not all could be looked at: ${missing}.`],
      columns,
    ),
  ];
}
