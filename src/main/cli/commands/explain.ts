import { catalogue } from '../../../shared/explain/catalogue.ts';
import { type Explanation, explain as recognize } from '../../../shared/explain/explain.ts';
import { withEllipsis } from '../../../shared/explain/message.ts';
import { judgingOf } from '../../../shared/present/judging.ts';
import { jsonText } from '../../../shared/present/plain.ts';
import { generalSentences } from '../../../shared/present/sentences.ts';
import {
  messageLines,
  ruleLines,
  type Sheet,
  type Standing,
} from '../../../shared/present/terminal/explain.ts';
import { type Line, print } from '../../../shared/present/terminal/lines.ts';
import { type RuleId, ruleOf, rules } from '../../../shared/rules/index.ts';
import { type Given, refuse } from '../args.ts';
import { type Exit, exits, Refusal } from '../exits.ts';
import type { Io } from '../io.ts';
import { nearest, sharingWords } from '../nearest.ts';

/** More than these are no help to anyone. */
const MOST_MESSAGES = 3;
const NARROWEST = 40;
const WIDEST = 110;

/** `unstuck explain`: a rule by its id, or a message that Photos shows. */
export async function explain(given: Given<'explain'>, io: Io): Promise<Exit> {
  const text = given.args.join(' ').trim();
  if (text === '') refuse('explain needs a rule or message.', 'explain');
  const rule = rules.find(({ id }) => id === text.toLowerCase())?.id;
  const messages = rule ? [] : recognize(text).slice(0, MOST_MESSAGES);
  if (!rule && messages.length === 0) throw notKnown(text);
  const standing = await standingNow(given, io);
  if (given.isOn('json')) {
    const subject = rule ? { rule: ruleJson(rule) } : { messages: messages.map(messageJson) };
    const concerned = rule ? [rule] : messages.flatMap(({ entry }) => entry.rules);
    io.out(`${jsonText({ ...subject, now: nowJson(standing, concerned) }, 2)}\n`);
  } else {
    const sheet: Sheet = {
      columns: Math.min(WIDEST, Math.max(NARROWEST, io.columns)),
      macosMajor: null,
      standing,
    };
    io.out(print(rule ? ruleLines(rule, sheet) : messageSheet(messages, sheet), io.color));
  }
  return exits.fine;
}

const messageSheet = (messages: readonly Explanation[], sheet: Sheet): readonly Line[] =>
  messages.flatMap((explanation) => messageLines(explanation, sheet));

function notKnown(text: string): Refusal {
  const id = nearest(
    text,
    rules.map((rule) => rule.id),
  );
  const wordings = catalogue.flatMap((entry) => entry.wordings.filter(({ locale }) => locale === 'en'));
  const close = sharingWords(
    text,
    wordings.map((wording) => wording.text),
  );
  const meant = [...(id ? [id] : []), ...close.map((wording) => `"${withEllipsis(wording)}"`)];
  const hint =
    meant.length > 0
      ? `Did you mean ${meant.join(' or ')}?`
      : 'Copy the line as Photos shows it, or see "unstuck rules" for all that can be found.';
  return new Refusal(
    exits.trouble,
    `no rule and no message of Photos is known as "${text.slice(0, 80)}".`,
    hint,
  );
}

/** On a Mac the present, with `--replay` the recording's; elsewhere there is nothing to look at. */
async function standingNow(given: Given<'explain'>, io: Io): Promise<Standing | null> {
  const folder = given.valueOf('replay');
  const at = given.valueOf('at');
  if (folder !== undefined) {
    const { play } = await import('../recordings.ts');
    const { state, timeZone } = await play({ folder, at, command: 'explain' }, io);
    return { where: 'Recording', at: state.at, timeZone, diagnoses: state.diagnoses };
  }
  if (at !== undefined) refuse('--at needs --replay <folder>.', 'explain');
  if (io.platform !== 'darwin') return null;
  const { lookNow } = await import('../systems.ts');
  const { state } = await lookNow(io, { name: undefined, quick: true });
  return { where: 'This Mac', at: state.at, timeZone: io.timeZone, diagnoses: state.diagnoses };
}

function ruleJson(id: RuleId): Readonly<Record<string, unknown>> {
  const { effect, certainty, reason, opens } = ruleOf(id);
  const { facts, engineFlags } = judgingOf(id);
  return { id, effect, certainty, reason, opens, ...generalSentences(id), facts, engineFlags };
}

function messageJson({ entry, match, wording }: Explanation): Readonly<Record<string, unknown>> {
  const { id, kind, meaning, worry, todo, reason, rules: causes } = entry;
  return { id, kind, match, text: wording.text, meaning, worry, todo, reason, rules: causes };
}

function nowJson(standing: Standing | null, ids: readonly RuleId[]): readonly unknown[] | null {
  if (standing === null) return null;
  const concerned = standing.diagnoses.filter(({ rule }) => ids.includes(rule));
  return concerned.map(({ rule, outcome }) => ({ rule, outcome }));
}
