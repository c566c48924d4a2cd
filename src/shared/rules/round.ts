import type { Diagnosis } from '../diagnosis.ts';
import type { Memory } from '../watch/memory.ts';
import { afterSyncNow, chainOnly, whenNothingLeft } from './effects.ts';
import type { AnyRule } from './index.ts';
import { noting } from './judge.ts';
import { type Context, judgeRule, type RuleMemory } from './judge-rule.ts';
import type { Look } from './rule.ts';

/** What some rules, in their order, came to in one sample. */
export interface Round {
  readonly judged: readonly RuleMemory[];
  /** The places of those that may come to something else although the facts are the same. */
  readonly restless: readonly number[];
  readonly diagnoses: readonly Diagnosis[];
}

export const noRound: Round = { judged: [], restless: [], diagnoses: [] };

/** Judges again what may have changed: the round before itself where nothing has. */
export function judgeRound(rules: readonly AnyRule[], look: Look, before: Round, context: Context): Round {
  const noted = noting(look);
  const judged = [...before.judged];
  let isSame = true;
  for (const place of context.asBefore ? before.restless : rules.keys()) {
    const rule = rules[place] as AnyRule;
    const one = judgeRule(rule, noted, before.judged[place], context);
    isSame &&= one === judged[place];
    judged[place] = one;
  }
  if (isSame) return before;
  const restless = [...judged.keys()].filter((place) => judged[place]?.byFactsAlone === false);
  return { judged, restless, diagnoses: chainOnly(judged.map((one) => one.diagnosis)) };
}

/** The effects of a round's findings as they are at this moment. */
export function settled({ diagnoses }: Round, look: Look, memory: Memory): readonly Diagnosis[] {
  return diagnoses.map((diagnosis) =>
    diagnosis.outcome === 'found' ? whenNothingLeft(afterSyncNow(diagnosis, memory), look.left) : diagnosis,
  );
}
