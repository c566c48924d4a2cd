/** A rule's sentences: what is the case, why it matters for the upload, what to do. */
export interface RuleText {
  /** The headline, one sentence without a full stop. */
  readonly what: string;
  /** The headline where nothing was found, as in a list of rules; left out where `what` has no values in it. */
  readonly general?: string;
  readonly why: string;
  /** The same where nothing was found; left out where `why` has no values in it that would be missed. */
  readonly generalWhy?: string;
  /** The smallest step that can help. */
  readonly fix: string;
  /** Further steps, from harmless to drastic, with what each costs. */
  readonly steps?: readonly Step[];
  /** They come after the fix; left out: they are for where it did not help. */
  readonly stepsFollow?: true;
  /** Other sentences for findings that name a variant. */
  readonly variants?: Readonly<
    Record<string, Partial<Omit<RuleText, 'variants' | 'general' | 'generalWhy'>>>
  >;
}

export interface Step {
  readonly do: string;
  /** What it takes from the owner: time, money, protection. A sentence. */
  readonly cost: string;
  /** The first macOS where it can be done; left out: every one. */
  readonly from?: number;
}
