import type { Diagnosis, Finding, Progress, State } from '../../src/shared/diagnosis.ts';
import type { FactId, Facts, Gap } from '../../src/shared/reading.ts';
import { type RuleId, ruleOf, rules } from '../../src/shared/rules/index.ts';
import { NO_PACE } from './look.ts';
import { snapshotOf } from './snapshot.ts';

/** 22 November 2026, 07:02 in Berlin. */
export const MORNING = Date.parse('2026-11-22T06:02:00Z');

const NO_PROGRESS: Progress = {
  left: null,
  bytesLeft: null,
  uploaded: null,
  failed: null,
  perHour: null,
  eta: null,
};

export interface StateScene
  extends Partial<Omit<State, 'progress' | 'pace' | 'snapshot' | 'diagnoses' | 'headline'>> {
  /** A gap by its name. What is left out was not looked at. */
  readonly facts?: { readonly [Id in FactId]?: Facts[Id] | Gap };
  /** In order of rank; every other rule is clear. The first one is the headline, unless `headline` is null. */
  readonly found?: readonly (Partial<Finding> & { readonly rule: RuleId })[];
  readonly headline?: null;
  readonly progress?: Partial<Progress>;
}

/** A state as the engine would give it, with only what a test is about spelled out. */
export function makeState({
  facts = {},
  found = [],
  headline,
  progress,
  at = MORNING,
  ...rest
}: StateScene): State {
  const findings = found.map((one) => finding(one, at));
  const others = rules.filter(({ id }) => !findings.some(({ rule }) => rule === id));
  const diagnoses: readonly Diagnosis[] = [
    ...findings,
    ...others.map(({ id }): Diagnosis => ({ rule: id, outcome: 'clear' })),
  ];
  return {
    at,
    verdict: 'unknown',
    headline: headline === null ? null : (findings[0] ?? null),
    photosSays: null,
    diagnoses,
    progress: { ...NO_PROGRESS, ...progress },
    snapshot: snapshotOf(at, facts),
    pace: NO_PACE,
    ...rest,
  };
}

function finding({ rule, ...differs }: Partial<Finding> & { readonly rule: RuleId }, at: number): Finding {
  const { effect, certainty } = ruleOf(rule);
  return {
    rule,
    outcome: 'found',
    effect,
    certainty,
    values: {},
    since: at,
    sinceAwake: 0,
    by: 'readings',
    evidence: [],
    ...differs,
  };
}
