import type { Finding } from '../diagnosis.ts';
import type { Chronicle } from '../history/chronicle.ts';
import type { RuleId } from '../rules/index.ts';

/** How a step that the user has tried is written down: the detail of a `tried` event. */
export const triedDetail = (rule: RuleId, step: number): string => `${rule} ${step}`;

/** The steps tried since the trouble began, by their place in the list. */
export function triedSteps(
  chronicle: Chronicle | null,
  { rule, since }: Pick<Finding, 'rule' | 'since'>,
): ReadonlySet<number> {
  const details = (chronicle?.events ?? [])
    .filter(({ kind, at }) => kind === 'tried' && at >= since)
    .map(({ detail }) => /^(.+) (\d+)$/.exec(detail ?? ''));
  return new Set(details.flatMap((match) => (match?.[1] === rule ? [Number(match[2])] : [])));
}
