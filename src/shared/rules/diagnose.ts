import type { Diagnosis, Finding } from '../diagnosis.ts';
import type { FactId, Facts, Snapshot } from '../reading.ts';
import type { Memory } from '../watch/memory.ts';
import type { Pace } from '../watch/pace.ts';
import { afterSyncNow, chainOnly, whenNothingLeft } from './effects.ts';
import { type AnyRule, type RuleId, rules } from './index.ts';
import { engineIsFresh, engineSays, factsOf, judgeLive, lookAt } from './judge.ts';
import type { Judgement, Look } from './rule.ts';

/** What is remembered of a rule between samples. Times in milliseconds since 1970. */
export interface RuleMemory {
  /** Since when it is found; null while it is not. */
  readonly foundSince: number | null;
  /** The same in awake seconds of the watch. */
  readonly foundAwake: number;
  readonly live: Judgement['outcome'] | null;
  readonly liveSince: number;
  /** The engine's file must not be older than this, as far as there is a live judgement to contradict it. */
  readonly engineSince: number;
}

export type RuleMemories = { readonly [Id in RuleId]?: RuleMemory };

export interface Judged {
  readonly diagnoses: readonly Diagnosis[];
  readonly rules: RuleMemories;
}

interface Context {
  readonly known: Partial<Facts>;
  readonly memory: Memory;
  readonly before: RuleMemories;
  readonly now: number;
}

const lastRules = rules.filter((rule) => rule.last);
const firstRules = rules.filter((rule) => !rule.last);

/** Applies every rule to one snapshot. Same snapshot, memory and time: same answer. */
export function diagnose(
  snapshot: Snapshot,
  memory: Memory,
  before: RuleMemories,
  pace: Pace,
  now: number,
): Judged {
  const known = factsOf(snapshot);
  const context = { known, memory, before, now };
  const look = lookAt(known, pace, now);
  const first = firstRules.map((rule) => judge(rule, look, context));
  const settled = settle(first, look, memory);
  const findings = settled.filter((diagnosis) => diagnosis.outcome === 'found');
  const lastLook: Look = {
    ...look,
    findings: new Set(findings.map((finding) => finding.rule)),
    blocked: findings.some((finding) => finding.effect === 'blocks'),
  };
  const last = lastRules.map((rule) => judge(rule, lastLook, context));
  const remembered: { [Id in RuleId]?: RuleMemory } = {};
  for (const { diagnosis, memory: one } of [...first, ...last]) remembered[diagnosis.rule] = one;
  return { diagnoses: [...settled, ...settle(last, lastLook, memory)], rules: remembered };
}

interface OneJudged {
  readonly diagnosis: Diagnosis;
  readonly memory: RuleMemory;
}

function judge(rule: AnyRule, look: Look, context: Context): OneJudged {
  const before = context.before[rule.id];
  const live = judgeLive(rule, context.known, look);
  const liveSince = before && before.live === (live?.outcome ?? null) ? before.liveSince : context.now;
  const held = hold(rule, live, context.now - liveSince);
  // A reading that comes to say the same does not make the engine's word stale: the engine only knew first.
  const engineSince = before && live?.outcome === 'found' ? before.engineSince : liveSince;
  const engine = byEngine(rule, held, engineSince, context);
  const judgement = engine ? engine.judgement : (held ?? { outcome: 'not-judged', missing: ['syncEngine'] });
  const lasting = before?.foundSince != null;
  const foundAwake = lasting ? before.foundAwake : context.memory.awakeSeconds;
  const foundSince = judgement.outcome === 'found' ? (before?.foundSince ?? context.now) : null;
  const memory: RuleMemory = { foundSince, foundAwake, live: live?.outcome ?? null, liveSince, engineSince };
  if (judgement.outcome !== 'found') return { diagnosis: { rule: rule.id, ...judgement }, memory };

  const finding: Finding = {
    rule: rule.id,
    outcome: 'found',
    effect: judgement.effect ?? (engine?.found ? rule.engineEffect : undefined) ?? rule.effect,
    certainty: engine?.found ? 'certain' : (judgement.certainty ?? rule.certainty),
    values: judgement.values,
    ...(judgement.variant === undefined ? {} : { variant: judgement.variant }),
    since: foundSince ?? context.now,
    sinceAwake: foundAwake,
    by: engine?.found ? 'engine' : 'readings',
    evidence: evidence(rule, engine?.found === true, context.known),
  };
  return { diagnosis: finding, memory };
}

/** A live finding that has not held for long enough is not one yet. */
function hold(rule: AnyRule, live: Judgement | undefined, heldMs: number): Judgement | undefined {
  const tooSoon = live?.outcome === 'found' && heldMs < (rule.holdSeconds ?? 0) * 1000;
  return tooSoon ? { outcome: 'clear' } : live;
}

/** The engine's word where it counts: found, or for a rule without a live reading also clear. */
function byEngine(
  rule: AnyRule,
  live: Judgement | undefined,
  since: number,
  { known, memory }: Context,
): { readonly found: boolean; readonly judgement: Judgement } | undefined {
  const { syncEngine } = known;
  if (!rule.engine || !syncEngine) return undefined;
  const judged = live && live.outcome !== 'not-judged';
  if (!engineIsFresh(syncEngine, memory, judged ? since : null)) return undefined;
  if (engineSays(rule.engine, syncEngine)) {
    const values = live?.outcome === 'found' ? live.values : {};
    // What the owner sees on the screen may say the opposite, and the sentences have to know.
    const variant = live?.outcome === 'clear' ? 'engine-alone' : 'engine';
    return { found: true, judgement: { outcome: 'found', values, variant } };
  }
  return rule.find || rule.engine.unseen ? undefined : { found: false, judgement: { outcome: 'clear' } };
}

function evidence(rule: AnyRule, engine: boolean, known: Partial<Facts>): readonly FactId[] {
  const read = [...rule.needs, ...(rule.looksAt ?? [])].filter((id) => known[id] !== undefined);
  return engine ? ['syncEngine', ...read] : read;
}

function settle(judged: readonly OneJudged[], look: Look, memory: Memory): readonly Diagnosis[] {
  const diagnoses = chainOnly(judged.map((one) => one.diagnosis));
  return diagnoses.map((diagnosis) =>
    diagnosis.outcome === 'found' ? whenNothingLeft(afterSyncNow(diagnosis, memory), look.left) : diagnosis,
  );
}
