import type { Destination } from '../destinations/destination.ts';
import type { EngineFlag, SyncEngine } from '../facts/photos.ts';
import type { FactId, Facts } from '../reading.ts';
import type { Pace } from '../watch/pace.ts';
import type { Truth } from './truth.ts';

/** What a finding does to the upload. `risk`: will stop it later. */
export type Effect = 'blocks' | 'slows' | 'risk' | 'note';

export type Certainty = 'certain' | 'likely' | 'possible';

/** Photos' own number of a pause reason. */
export type PauseReason = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18;

/** Put into the `{name}` places of the rule's sentences. */
export type Values = Readonly<Record<string, string | number>>;

export interface Found {
  readonly outcome: 'found';
  readonly values: Values;
  /** Where it differs from the rule's own. */
  readonly effect?: Effect;
  readonly certainty?: Certainty;
  /** Names other sentences of the same rule, where one set does not fit all its findings. */
  readonly variant?: string;
}

export type Judgement =
  | Found
  | { readonly outcome: 'clear' }
  | { readonly outcome: 'not-judged'; readonly missing: readonly FactId[] };

export const clear: Judgement = { outcome: 'clear' };

export function found(values: Values = {}, differs: Omit<Found, 'outcome' | 'values'> = {}): Found {
  return { outcome: 'found', values, ...differs };
}

export const notJudged = (...missing: readonly FactId[]): Judgement => ({ outcome: 'not-judged', missing });

/** Turns a three-valued answer into a judgement. */
export function conclude(truth: Truth, finding: () => Judgement = () => found()): Judgement {
  if (truth === true) return finding();
  return truth === false ? clear : { outcome: 'not-judged', missing: truth.missing };
}

/** What a rule may look at besides the facts it needs. */
export interface Look {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** A fact if it is known. Rules that can decide without it ask this way. */
  readonly fact: <Id extends FactId>(id: Id) => Facts[Id] | undefined;
  /** True or false where the fact is known, else unknown naming it. */
  readonly when: <Id extends FactId>(id: Id, holds: (fact: Facts[Id]) => boolean) => Truth;
  /** Items left to upload; null while not known, and while iCloud Photos is off. */
  readonly left: number | null;
  /** Items are left, or it is not known that none are. */
  readonly work: boolean;
  /** What the watch has seen so far: rates and standstills over awake time. */
  readonly pace: Pace;
  /** Only for rules judged last: what the others found. */
  readonly findings: ReadonlySet<string>;
  /** Only for rules judged last: one of the others blocks the upload now. */
  readonly blocked: boolean;
  /** Only for rules judged last: one of the others slows the upload down. */
  readonly slowed: boolean;
}

/** The sync engine's part in a rule: a fresh flag finds it, certain, above any live reading. */
export interface EngineWord {
  readonly flags: readonly EngineFlag[];
  /** No macOS seen so far writes these flags, so their absence says nothing. */
  readonly unseen?: true;
  /** A Mac without a battery has none of this, whatever the flags say. */
  readonly ofBattery?: true;
  /** Default: any of the flags is true. */
  readonly says?: (engine: SyncEngine) => boolean;
  /** By the variant of a live finding: the one that is told where the engine says so too. Default: `engine`. */
  readonly variantFor?: Readonly<Record<string, string>>;
}

export interface Rule<Needs extends FactId = FactId, Id extends string = string> {
  readonly id: Id;
  /** `stalls` belongs to the rule of that name alone. */
  readonly effect: Effect | 'stalls';
  readonly certainty: Certainty;
  readonly reason?: PauseReason;
  /** Where the fix is clicked. */
  readonly opens?: Destination;
  /** The same by variant, where it is clicked elsewhere; null: nowhere. */
  readonly opensFor?: Readonly<Record<string, Destination | null>>;
  /**
   * `network`: a link of the chain, where only the first finding counts. `set-up`: iCloud Photos is not set up at all.
   * `library`: the wrong or an unfit library. The last two stay in force when nothing is left to upload.
   */
  readonly group?: 'network' | 'set-up' | 'library';
  readonly engine?: EngineWord;
  /** The live judgement must have held for this long before it counts. */
  readonly holdSeconds?: number;
  /** Judged after all others, and told what they found. */
  readonly last?: true;
  /** The rule is not judged, and says so, while one of these facts is unknown. */
  readonly needs: readonly Needs[];
  /** Facts it asks the look for because it can decide without some of them. Known ones back its findings. */
  readonly looksAt?: readonly FactId[];
  /** The live judgement. Without it only the engine can find the rule. */
  readonly find?: (facts: Pick<Facts, Needs>, look: Look) => Judgement;
}

/** Keeps the literal types of `needs`, so that `find` sees exactly the facts it asked for. */
export function defineRule<const Needs extends FactId = never, const Id extends string = string>(
  rule: Rule<Needs, Id>,
): Rule<Needs, Id> {
  return rule;
}
