import type { Destination } from '../destinations/destination.ts';
import type { Finding, State } from '../diagnosis.ts';
import type { FactId } from '../reading.ts';
import { opensOf, ruleOf } from '../rules/index.ts';
import { becauseOf, isTold } from './checks/because.ts';
import type { Check, KnownFact } from './checks/check.ts';
import { foundWords } from './checks/found-words.ts';
import { gapsOf, type Missing } from './checks/gaps.ts';
import { checks } from './checks.ts';
import { gapText } from './evidence/gaps.ts';
import { evidenceOf } from './evidence/index.ts';
import { holdingFlags } from './evidence/photos.ts';
import type { Place } from './place.ts';
import { sentencesOf } from './sentences.ts';

/** `neutral`: nothing to be glad of, and no trouble of its own. */
export type Mark = 'bad' | 'warn' | 'note' | 'neutral' | 'ok' | 'unknown';

/** One line of the list of checks. */
export interface Row {
  readonly id: string;
  readonly label: string;
  readonly mark: Mark;
  readonly text: string;
  /** The tool and what it said; for an unknown row what to do about it. */
  readonly evidence: string;
  /** Where what was found is put right; the same place as under a headline. */
  readonly opens?: Destination;
}

export interface Rows {
  readonly rows: readonly Row[];
  /** Labels of the rows that only a Mac can fill. */
  readonly elsewhere: readonly string[];
}

const order: readonly Mark[] = ['bad', 'warn', 'note', 'neutral', 'ok', 'unknown'];

export const markOf: { readonly [Each in Finding['effect']]: Mark } = {
  blocks: 'bad',
  stalls: 'warn',
  slows: 'warn',
  risk: 'warn',
  note: 'note',
};

/** What is missing from a row that can tell the rest. */
const parts: Partial<Record<FactId, string>> = {
  icloudQuota: 'storage',
  icloudConnection: 'connection',
  interfaces: 'Low Data Mode',
  restrictions: 'profiles',
  userPause: 'Pause',
};

/** What one row is made from. */
interface Scene {
  readonly check: Check;
  readonly known: KnownFact;
  readonly state: State;
  readonly place: Place;
  /** The facts in words; empty where none is known. */
  readonly facts: string;
}

/** What was checked, the troubles first. Rows that this Mac has no use for are left out. */
export function checkRows(state: State, place: Place): Rows {
  const known: KnownFact = (id) => {
    const reading = state.snapshot[id];
    return reading?.known ? reading.fact : undefined;
  };
  const rows: Row[] = [];
  const elsewhere: string[] = [];
  for (const check of checks) {
    const scene = { check, known, state, place, facts: factText(check, known, state, place) };
    const finding = worst(check, state);
    const gaps = gapsOf(check, state.snapshot, scene.facts);
    if (finding) rows.push(foundRow(scene, finding));
    else if (check.applies?.(known) === false || gaps === 'absent') continue;
    else if (gaps === 'elsewhere') elsewhere.push(check.label);
    else rows.push(gaps.length === 0 ? plainRow(scene) : gapRow(scene, gaps));
  }
  return { rows: rows.toSorted((a, b) => order.indexOf(a.mark) - order.indexOf(b.mark)), elsewhere };
}

/** Diagnoses come in order of rank. A row shows one, so a disk that is full is not also shown as almost full. */
function worst(check: Check, state: State): Finding | undefined {
  return state.diagnoses.find(
    (one): one is Finding => one.outcome === 'found' && check.rules.includes(one.rule) && !isTold(one, state),
  );
}

function foundRow({ check, known, state, place, facts }: Scene, finding: Finding): Row {
  const shown = facts === '' ? sentencesOf(finding, state.at, place).what : facts;
  const said = finding.by === 'engine' ? engineSource(finding, known) : '';
  const told = sources(backing(check, finding), state, place);
  // The engine's own row names the same file.
  const evidence = said !== '' && check.facts.includes('syncEngine') ? [said] : [said, told];
  const opens = opensOf(finding);
  return {
    ...named(check),
    ...(opens ? { opens } : {}),
    mark: markOf[finding.effect],
    text: foundWords(finding, known, facts) ?? shown,
    evidence: evidence.filter((source) => source !== '').join(', '),
  };
}

/** The facts of the row that the finding rests on, else others that it does, else what the row shows anyway. */
function backing(check: Check, { evidence }: Finding): readonly FactId[] {
  const live = evidence.filter((id) => id !== 'syncEngine');
  const own = live.filter((id) => check.facts.includes(id));
  if (own.length > 0) return own;
  return live.length > 0 ? live : (check.shows ?? check.facts);
}

/** The flags that this finding rests on; others stand on rows of their own. */
function engineSource({ rule }: Finding, known: KnownFact): string {
  const engine = known('syncEngine');
  const flags: readonly string[] = ruleOf(rule).engine?.flags ?? [];
  const raised = holdingFlags(engine?.flags ?? {}).filter((flag) => flags.includes(flag.replace(/^no /, '')));
  return raised.length === 0 ? 'syncstatus.plist' : `syncstatus.plist: ${raised.join(', ')}`;
}

function plainRow({ check, known, state, place, facts }: Scene): Row {
  const bad = check.bad?.(known) === true;
  const because = bad ? becauseOf(check, state) : null;
  const calm = bad ? 'neutral' : 'ok';
  return {
    ...named(check),
    mark: check.unclear?.(known) === true ? 'unknown' : calm,
    text: because === null ? facts : `${facts} (${because})`,
    evidence: sources(check.shows ?? check.facts, state, place),
  };
}

function gapRow({ check, known, state, place, facts }: Scene, gaps: readonly Missing[]): Row {
  const explained = facts === '' || check.bad?.(known) === true;
  const because = explained ? becauseOf(check, state) : null;
  const [first] = gaps;
  const { text, advice } = gapText(first?.reading, place.recorded);
  const unknown = { ...named(check), mark: 'unknown' } as const;
  if (because !== null) {
    const why = `not checked (${because})`;
    return { ...unknown, text: facts === '' ? why : `${facts} (${because})`, evidence: '' };
  }
  if (facts === '') return { ...unknown, text, evidence: told(check, state) ? '' : advice };
  const part = (first && parts[first.id]) ?? 'the rest';
  return { ...unknown, text: `${facts}; ${part} not known`, evidence: advice || text };
}

/** Full Disk Access is advised once, where the library is. */
const told = (check: Check, { diagnoses }: State): boolean =>
  check.grounds?.includes('library') === true &&
  diagnoses.some(({ rule, outcome }) => rule === 'library-not-readable' && outcome === 'found');

function named({ id, label }: Check): Pick<Row, 'id' | 'label'> {
  return { id, label };
}

function factText(check: Check, known: KnownFact, { snapshot }: State, place: Place): string {
  if (check.text) return check.text(known) ?? '';
  const texts = check.facts.map((id) => evidenceOf(snapshot, id, place.timeZone)?.text ?? '');
  return texts.filter((text) => text !== '').join(', ');
}

function sources(ids: readonly FactId[], { snapshot }: State, place: Place): string {
  const named = ids.map((id) => evidenceOf(snapshot, id, place.timeZone)?.source ?? '');
  return [...new Set(named)].filter((source) => source !== '').join(', ');
}
