import type { Finding } from '../diagnosis.ts';
import type { Chronicle, HistoryEvent } from '../history/chronicle.ts';
import { lengthOf, outside, type Time, within } from '../night/spans.ts';
import { isRuleId } from '../rules/index.ts';
import { isStepList, type StepList, stepListOf } from './step-lists.ts';

/** A step by its list and its place in it. */
export interface TriedStep extends StepList {
  readonly step: number;
}

/**
 * How a step that the user has tried is written down: "stalled 2", "disk-full external 0". It is the detail of a `tried` or
 * an `untried` event. It named no variant at first, and that is read as the list of the rule itself.
 */
export const triedDetail = ({ rule, variant, step }: TriedStep): string =>
  [rule, variant, step].filter((part) => part !== null).join(' ');

/** Null where that is no step of a list that there is. */
export function readTried(detail: string | null): TriedStep | null {
  const [, rule = '', variant = null, step] = /^(\S+)(?: (\S+))? (\d{1,2})$/.exec(detail ?? '') ?? [];
  if (!isRuleId(rule) || !isStepList({ rule, variant })) return null;
  return { rule, variant, step: Number(step) };
}

/**
 * The steps tried, by their place in the list that is shown for the finding. `marks` in the order in which they were made:
 * what was taken back is none of them.
 */
export function triedSteps(
  marks: readonly HistoryEvent[],
  finding: Pick<Finding, 'rule' | 'variant' | 'effect'>,
): ReadonlySet<number> {
  const shown = stepListOf(finding);
  const steps = new Set<number>();
  for (const { kind, detail } of marks) {
    const mark = readTried(detail);
    if (mark?.rule !== shown.rule || mark.variant !== shown.variant) continue;
    if (kind === 'tried') steps.add(mark.step);
    else steps.delete(mark.step);
  }
  return steps;
}

/** Shorter than this, a finding that is gone for a while is still the same trouble. Our own choice. */
const ABSENCE_SECONDS = 24 * 3600;

/**
 * When a finding last came back after a day without it; the beginning where the chronicle shows no such day. Only time that
 * was watched says that it was gone: a restart of the Mac, or a weekend without it, ends no trouble.
 */
export function returnOf(
  { from, to, watched, tracks }: Pick<Chronicle, 'from' | 'to' | 'watched' | 'tracks'>,
  { rule, effect }: Pick<Finding, 'rule' | 'effect'>,
): number {
  const { headline, findings } = tracks;
  // A note is written down only while it is the headline, so behind another one it may stand all the same.
  const isNote = effect === 'note';
  const found: readonly Time[] = isNote
    ? headline.filter(({ value }) => value === rule)
    : findings.filter(({ value }) => value.includes(rule));
  const looked: readonly Time[] = isNote ? headline.filter(({ value }) => value === null) : watched;
  const absences = outside([{ from, to }], found);
  return absences.findLast((gone) => lengthOf(within([gone], looked)) > ABSENCE_SECONDS)?.to ?? from;
}
