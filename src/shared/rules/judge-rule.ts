import equal from 'fast-deep-equal';
import type { Diagnosis } from '../diagnosis.ts';
import type { FactId, Facts } from '../reading.ts';
import type { Memory } from '../watch/memory.ts';
import type { AnyRule } from './index.ts';
import { engineSays, judgeLive, type NotingLook } from './judge.ts';
import { type Lasting, lasting } from './lasting.ts';
import { clear, type EngineWord, found, type Judgement } from './rule.ts';

/** What is remembered of a rule between samples. */
export interface RuleMemory {
  /** Null: it is not found, nor was it until its facts went missing. */
  readonly lasting: Lasting | null;
  readonly heard: Heard;
  /** What `diagnosis` was made from. */
  readonly judgement: Judgement;
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

export interface Context {
  readonly known: Partial<Facts>;
  readonly memory: Memory;
  /** The engine's file is young enough to count without a live reading. */
  readonly engineRecent: boolean;
  /** The facts are the very ones of the last sample, and the engine's file is recent or not, as it was then. */
  readonly asBefore: boolean;
  readonly now: number;
}

/** One rule over one sample: the very same memory as before where nothing has changed. */
export function judgeRule(
  rule: AnyRule,
  look: NotingLook,
  before: RuleMemory | undefined,
  context: Context,
): RuleMemory {
  const { live, byFactsAlone } = judgeLive(rule, context.known, look);
  const { awakeSeconds } = context.memory;
  const heard = hear(live, before?.heard, context);
  const held = hold(rule, live, awakeSeconds - heard.awake);
  const engine = byEngine(rule, held, heard, context);
  const judgement = engine ? engine.judgement : (held ?? { outcome: 'not-judged', missing: ['syncEngine'] });
  const moment = { now: context.now, awake: awakeSeconds };
  const lasts = lasting(before?.lasting ?? null, judgement, rule.effect, moment);
  const isSame = before && context.asBefore && heard === before.heard && lasts === before.lasting;
  if (isSame && byFactsAlone === before.byFactsAlone && saysSame(judgement, before.judgement)) return before;
  const diagnosis = diagnosisOf(rule, judgement, lasts, engine?.found === true, context);
  return { lasting: lasts, heard, judgement, diagnosis, byFactsAlone };
}

function saysSame(a: Judgement, b: Judgement): boolean {
  return a === b || (a.outcome === b.outcome && equal(a, b));
}

function diagnosisOf(
  rule: AnyRule,
  judgement: Judgement,
  lasts: Lasting | null,
  byEngine: boolean,
  { known, memory, now }: Context,
): Diagnosis {
  if (judgement.outcome !== 'found') return { rule: rule.id, ...judgement };
  return {
    rule: rule.id,
    outcome: 'found',
    effect: judgement.effect ?? rule.effect,
    certainty: byEngine ? 'certain' : (judgement.certainty ?? rule.certainty),
    values: judgement.values,
    ...(judgement.variant === undefined ? {} : { variant: judgement.variant }),
    since: lasts?.since ?? now,
    sinceAwake: lasts?.awake ?? memory.awakeSeconds,
    by: byEngine ? 'engine' : 'readings',
    evidence: evidence(rule, byEngine, known),
  };
}

function hear(live: Judgement | undefined, before: Heard | undefined, { memory, now }: Context): Heard {
  const outcome = live?.outcome ?? null;
  const spoken = outcome === 'found' || outcome === 'clear' ? outcome : (before?.spoken ?? null);
  // Only a reading that says something else makes the engine's word stale. One that comes to say the same does not, as
  // the engine only knew first, nor does one that fails for a while.
  const contradicts = spoken === 'clear' && before?.spoken !== 'clear';
  if (before && before.spoken === spoken) return before;
  return {
    spoken,
    awake: memory.awakeSeconds,
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
  const isOfNothing = rule.engine.ofBattery && known.power?.hasBattery === false;
  if (isOfNothing) return { found: false, judgement: clear };
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
