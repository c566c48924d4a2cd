import type { RedactionRule, StandIn } from '../../redaction/rule.ts';

/** Takes out what one of the patterns matches, as `replace` says. */
export function simple(
  id: string,
  patterns: readonly RegExp[],
  replace: (standIn: StandIn, all: string) => string,
): RedactionRule {
  return {
    id,
    prepare: (standIn) => (text) =>
      patterns.reduce((cleaned, pattern) => cleaned.replace(pattern, (all) => replace(standIn, all)), text),
  };
}
