import type { Finding } from '../diagnosis.ts';
import type { RuleId } from '../rules/index.ts';
import { texts } from '../text/en/index.ts';
import type { RuleText, Step } from '../text/texts.ts';

/** A list of steps: that of the rule itself (`variant` is null), or that of one of its variants that have their own. */
export interface StepList {
  readonly rule: RuleId;
  readonly variant: string | null;
}

type Told = Pick<Finding, 'rule' | 'variant'> & Partial<Pick<Finding, 'effect'>>;

/** The variants whose sentences a finding is told in: a later one has the word where it says something. */
export function variantsOf({ variant, effect }: Told): readonly string[] {
  // Where the engine alone says it, its usual sentences do, unless there are better ones.
  const chosen = variant === 'engine-alone' ? ['engine', variant] : [variant ?? ''];
  // Photos uploads in spite of it, so nothing may say that it waits.
  return effect === 'risk' ? [...chosen, 'overridden', `${variant}-overridden`] : chosen;
}

/** Variants that share the steps of their rule share the list, too. */
export function stepListOf(finding: Told): StepList {
  const { rule } = finding;
  const variant = variantsOf(finding).findLast((name) => isStepList({ rule, variant: name }));
  return { rule, variant: variant ?? null };
}

export const isStepList = ({ rule, variant }: StepList): boolean =>
  variant === null || ownSteps(rule, variant) !== undefined;

/** As written, without the steps that this macOS does not know: the place of a step is its place among these. */
export function stepsIn({ rule, variant }: StepList, macosMajor: number | null): readonly Step[] {
  const { steps: usual }: RuleText = texts[rule];
  const steps = variant === null ? usual : ownSteps(rule, variant);
  return (steps ?? []).filter(({ from }) => from === undefined || macosMajor === null || macosMajor >= from);
}

function ownSteps(rule: RuleId, variant: string): readonly Step[] | undefined {
  const { variants = {} }: RuleText = texts[rule];
  return Object.hasOwn(variants, variant) ? variants[variant]?.steps : undefined;
}
