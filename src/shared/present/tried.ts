import type { Finding } from '../diagnosis.ts';
import type { Chronicle } from '../history/chronicle.ts';
import type { RuleId } from '../rules/index.ts';

/** How a step that the user has tried is written down: the detail of a `tried` or an `untried` event. */
export const triedDetail = (rule: RuleId, step: number): string => `${rule} ${step}`;

/** The steps tried since the trouble began, by their place in the list. What was taken back is none of them. */
export function triedSteps(
  chronicle: Chronicle | null,
  { rule, since }: Pick<Finding, 'rule' | 'since'>,
): ReadonlySet<number> {
  const steps = new Set<number>();
  for (const { kind, at, detail } of chronicle?.events ?? []) {
    if (at < since || (kind !== 'tried' && kind !== 'untried')) continue;
    const [, of, step] = /^(.+) (\d+)$/.exec(detail ?? '') ?? [];
    if (of !== rule) continue;
    if (kind === 'tried') steps.add(Number(step));
    else steps.delete(Number(step));
  }
  return steps;
}
