import type { FactId } from '../reading.ts';
import { type RuleId, ruleOf } from '../rules/index.ts';
import type { Certainty, Effect } from '../rules/rule.ts';

const effects: { readonly [Each in Effect | 'stalls']: string } = {
  blocks: 'Stops the upload.',
  stalls: 'The upload stands still and nothing explains it.',
  slows: 'Slows the upload down.',
  risk: 'Will stop the upload later.',
  note: 'Good to know; the upload goes on.',
};

const certainties: { readonly [Each in Certainty]: string } = {
  certain: 'Certain when found.',
  likely: 'Likely when found.',
  possible: 'A possible cause when found.',
};

/** How a rule comes to its judgement. */
export interface Judging {
  /** What it means when found, in sentences. */
  readonly sentences: readonly string[];
  /** The facts that it looks at, by their public names. */
  readonly facts: readonly FactId[];
  /** The sync engine's own flags that say it too. */
  readonly engineFlags: readonly string[];
}

export function judgingOf(id: RuleId): Judging {
  const { effect, certainty, needs, looksAt = [], engine, find, holdSeconds } = ruleOf(id);
  const flags = engine?.flags ?? [];
  const sentences = [effects[effect], certainties[certainty]];
  if (flags.length > 0) sentences.push(engineSentence(find !== undefined));
  if (holdSeconds !== undefined) sentences.push(`Counts only after ${Math.round(holdSeconds / 60)} min.`);
  return { sentences, facts: [...new Set<FactId>([...needs, ...looksAt])], engineFlags: flags };
}

function engineSentence(live: boolean): string {
  return live
    ? "The sync engine's own word, while fresh, counts above the readings."
    : "Only the sync engine's own word can tell.";
}
