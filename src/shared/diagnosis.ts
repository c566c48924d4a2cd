import type { FactId, Snapshot } from './reading.ts';
import type { RuleId } from './rules/index.ts';
import type { Certainty, Effect, PauseReason, Values } from './rules/rule.ts';
import type { Pace } from './watch/pace.ts';

export interface Finding {
  readonly rule: RuleId;
  readonly outcome: 'found';
  readonly effect: Effect | 'stalls';
  readonly certainty: Certainty;
  readonly values: Values;
  readonly variant?: string;
  /** Since when it has been found, milliseconds since 1970: the first sample of this stretch. */
  readonly since: number;
  /** The same in awake seconds of the watch. */
  readonly sinceAwake: number;
  readonly by: 'engine' | 'readings';
  /** The facts that it rests on. */
  readonly evidence: readonly FactId[];
}

export type Diagnosis =
  | Finding
  | { readonly rule: RuleId; readonly outcome: 'clear' }
  | { readonly rule: RuleId; readonly outcome: 'not-judged'; readonly missing: readonly FactId[] };

export const verdicts = [
  'blocked',
  'stalled',
  'slowed',
  'uploading',
  'up-to-date',
  'not-set-up',
  'unknown',
] as const;

export type Verdict = (typeof verdicts)[number];

/** What Photos shows at the foot of All Photos, as far as it can be told. */
export interface PhotosSays {
  readonly reason: PauseReason | null;
  readonly text: string;
  readonly source: 'engine' | 'readings' | 'activity';
  readonly button: 'Sync Now' | 'Resume' | null;
  /** Whose words `text` is in. */
  readonly wording: 'apple' | 'ours';
}

/** Items and bytes; null: not known. `eta`: milliseconds since 1970. */
export interface Progress {
  readonly left: number | null;
  readonly bytesLeft: number | null;
  readonly uploaded: number | null;
  readonly failed: number | null;
  readonly perHour: number | null;
  readonly eta: number | null;
}

/** Everything that tray, popover, alert, terminal and report are made from. */
export interface State {
  readonly at: number;
  readonly verdict: Verdict;
  readonly headline: Finding | null;
  readonly photosSays: PhotosSays | null;
  /** Found ones first, the headline's first of all. */
  readonly diagnoses: readonly Diagnosis[];
  readonly progress: Progress;
  readonly snapshot: Snapshot;
  readonly pace: Pace;
}
