import type { Diagnosis, Finding } from '../diagnosis.ts';
import type { FactId, Facts, Snapshot } from '../reading.ts';
import type { Memory } from '../watch/memory.ts';
import type { Pace } from '../watch/pace.ts';
import { afterSyncNow, chainOnly, whenNothingLeft } from './effects.ts';
import { type AnyRule, rules } from './index.ts';
import { engineIsRecent, engineSays, factsOf, judgeLive, lookAt, type NotingLook, noting } from './judge.ts';
import { type Lasting, lasting } from './lasting.ts';
import { type EngineWord, found, type Judgement, type Look } from './rule.ts';

/** What is remembered of a rule between samples. */
export interface RuleMemory {
  /** Null: it is not found, nor was it until its facts went missing. */
  readonly lasting: Lasting | null;
  readonly heard: Heard;
  readonly diagnosis: Diagnosis;
  /** Nothing but facts, and whether the engine's word is recent, led to it: it stays so while they are the same. */
  readonly byFactsAlone: boolean;
}

/** What the live readings said of a rule, as far as the next sample has to know. */
interface Heard {
  /** What they said when they last said something. */
  readonly spoken: 'found' | 'clear' | null;
  /** Awake seconds of the watch since which they say so. */
  readonly awake: number;
  /** The engine's file must not be older than this, where they have spoken. */
  readonly engineSince: number;
}

/** What the last sample came to, for the next one. */
export interface Judging {
  readonly known: Partial<Facts>;
  readonly engineRecent: boolean;
  /** In the order in which they are judged: those that look at all others last. */
  readonly first: readonly RuleMemory[];
  readonly last: readonly RuleMemory[];
}

export const nothingJudged: Judging = { known: {}, engineRecent: false, first: [], last: [] };

export interface Judged {
  /** In the order of the registry. */
  readonly diagnoses: readonly Diagnosis[];
  readonly judging: Judging;
}

interface Context {
  readonly known: Partial<Facts>;
  readonly memory: Memory;
  /** The engine's file is young enough to count without a live reading. */
  readonly engineRecent: boolean;
  /** The facts are the very ones of the last sample, and the engine's file is recent or not, as it was then. */
  readonly asBefore: boolean;
  readonly now: number;
}

const lastRules = rules.filter((rule) => rule.last);
const firstRules = rules.filter((rule) => !rule.last);
/** Where each rule of the registry stands in the order of judging. */
const placeJudged = rules.map((rule) => [...firstRules, ...lastRules].indexOf(rule));

/** Applies every rule to one snapshot. Same snapshot, memory and time: same answer. */
export function diagnose(
  snapshot: Snapshot,
  memory: Memory,
  before: Judging,
  pace: Pace,
  now: number,
): Judged {
  const known = factsOf(snapshot, before.known);
  const engineRecent = known.syncEngine !== undefined && engineIsRecent(known.syncEngine, memory);
  const asBefore = known === before.known && engineRecent === before.engineRecent;
  const context = { known, memory, engineRecent, asBefore, now };
  const look = lookAt(known, pace, now);
  const first = judgeAll(firstRules, look, before.first, context);
  const settled = settle(first, look, memory);
  const findings = settled.filter((diagnosis) => diagnosis.outcome === 'found');
  const lastLook: Look = {
    ...look,
    findings: new Set(findings.map((finding) => finding.rule)),
    blocked: findings.some((finding) => finding.effect === 'blocks'),
  };
  const last = judgeAll(lastRules, lastLook, before.last, context);
  const all = [...settled, ...settle(last, lastLook, memory)];
  const diagnoses = placeJudged.map((place) => all[place]).filter((one) => one !== undefined);
  return { diagnoses, judging: { known, engineRecent, first, last } };
}

function judgeAll(
  all: readonly AnyRule[],
  look: Look,
  before: readonly RuleMemory[],
  context: Context,
): readonly RuleMemory[] {
  const noted = noting(look);
  return all.map((rule, place) => judge(rule, noted, before[place], context));
}

function judge(
  rule: AnyRule,
  look: NotingLook,
  before: RuleMemory | undefined,
  context: Context,
): RuleMemory {
  if (before?.byFactsAlone && context.asBefore) return before;
  const { live, byFactsAlone } = judgeLive(rule, context.known, look);
  const { awakeSeconds } = context.memory;
  const heard = hear(live, before?.heard, context);
  const held = hold(rule, live, awakeSeconds - heard.awake);
  const engine = byEngine(rule, held, heard, context);
  const judgement = engine ? engine.judgement : (held ?? { outcome: 'not-judged', missing: ['syncEngine'] });
  const moment = { now: context.now, awake: awakeSeconds };
  const lasts = lasting(before?.lasting ?? null, judgement, rule.effect, moment);
  if (judgement.outcome !== 'found') {
    return { lasting: lasts, heard, diagnosis: { rule: rule.id, ...judgement }, byFactsAlone };
  }
  const diagnosis: Finding = {
    rule: rule.id,
    outcome: 'found',
    effect: judgement.effect ?? rule.effect,
    certainty: engine?.found ? 'certain' : (judgement.certainty ?? rule.certainty),
    values: judgement.values,
    ...(judgement.variant === undefined ? {} : { variant: judgement.variant }),
    since: lasts?.since ?? context.now,
    sinceAwake: lasts?.awake ?? awakeSeconds,
    by: engine?.found ? 'engine' : 'readings',
    evidence: evidence(rule, engine?.found === true, context.known),
  };
  return { lasting: lasts, heard, diagnosis, byFactsAlone };
}

function hear(live: Judgement | undefined, before: Heard | undefined, { memory, now }: Context): Heard {
  const outcome = live?.outcome ?? null;
  const spoken = outcome === 'found' || outcome === 'clear' ? outcome : (before?.spoken ?? null);
  // Only a reading that says something else makes the engine's word stale. One that comes to say the same does not, as
  // the engine only knew first, nor does one that fails for a while.
  const contradicts = spoken === 'clear' && before?.spoken !== 'clear';
  return {
    spoken,
    awake: before?.spoken === spoken ? before.awake : memory.awakeSeconds,
    engineSince: before && !contradicts ? before.engineSince : now,
  };
}

/** A live finding that has not held for long enough, awake, is not one yet. */
function hold(rule: AnyRule, live: Judgement | undefined, heldSeconds: number): Judgement | undefined {
  const tooSoon = live?.outcome === 'found' && heldSeconds < (rule.holdSeconds ?? 0);
  return tooSoon ? { outcome: 'clear' } : live;
}

/**
 * The engine's word where it counts: found, or for a rule without a live reading also clear. While a reading fails it
 * must be both younger than what that said before, and recent.
 */
function byEngine(
  rule: AnyRule,
  live: Judgement | undefined,
  { spoken, engineSince }: Heard,
  { known, engineRecent }: Context,
): { readonly found: boolean; readonly judgement: Judgement } | undefined {
  const { syncEngine } = known;
  if (!rule.engine || !syncEngine) return undefined;
  const judged = live && live.outcome !== 'not-judged';
  if (spoken !== null && (syncEngine.savedAt === null || syncEngine.savedAt < engineSince)) return undefined;
  if (!judged && !engineRecent) return undefined;
  if (engineSays(rule.engine, syncEngine)) {
    return { found: true, judgement: foundByEngine(rule.engine, live) };
  }
  return rule.find || rule.engine.unseen ? undefined : { found: false, judgement: { outcome: 'clear' } };
}

function foundByEngine({ variantFor = {} }: EngineWord, live: Judgement | undefined): Judgement {
  // What the owner sees on the screen may say the opposite, and the sentences have to know.
  if (live?.outcome === 'clear') return found({}, { variant: 'engine-alone' });
  if (live?.outcome !== 'found') return found({}, { variant: 'engine' });
  return found(live.values, { variant: variantFor[live.variant ?? ''] ?? 'engine' });
}

function evidence(rule: AnyRule, engine: boolean, known: Partial<Facts>): readonly FactId[] {
  const read = [...rule.needs, ...(rule.looksAt ?? [])].filter((id) => known[id] !== undefined);
  return engine ? ['syncEngine', ...read] : read;
}

function settle(judged: readonly RuleMemory[], look: Look, memory: Memory): readonly Diagnosis[] {
  const diagnoses = chainOnly(judged.map((one) => one.diagnosis));
  return diagnoses.map((diagnosis) =>
    diagnosis.outcome === 'found' ? whenNothingLeft(afterSyncNow(diagnosis, memory), look.left) : diagnosis,
  );
}
