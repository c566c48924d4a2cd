import type { FactId, Facts } from '../../reading.ts';
import type { RuleId } from '../../rules/index.ts';

/** Known facts by name; undefined where not known. */
export type KnownFact = <Id extends FactId>(id: Id) => Facts[Id] | undefined;

/** What has to work before a check can be expected to turn out well. */
export type Ground = 'network' | 'account' | 'library' | 'icloud-photos';

/** One thing a person cares about: the facts it shows and the rules that judge it. */
export interface Check {
  readonly id: string;
  readonly label: string;
  /** Shown in this order; the row is unknown while one of them is. */
  readonly facts: readonly FactId[];
  readonly rules: readonly RuleId[];
  /** The row makes sense without these: a gap of theirs is not worth a question mark. */
  readonly optional?: readonly FactId[];
  /** A Mac may be built without it; the row is left out then. */
  readonly hardware?: true;
  /** False: this Mac has no use for the row now. */
  readonly applies?: (known: KnownFact) => boolean;
  /** The evidence while all is well, where not every fact is worth naming. */
  readonly shows?: readonly FactId[];
  /** Where the facts' own words, one after the other, would be long or miss the point. */
  readonly text?: (known: KnownFact) => string | null;
  /** The facts are nothing to be glad of, even where no rule of the row is found: no check mark then. */
  readonly bad?: (known: KnownFact) => boolean;
  /** The facts are known and still do not tell what the row is about: no check mark then either. */
  readonly unclear?: (known: KnownFact) => boolean;
  /** What explains a bad or missing answer here when it is out of order. */
  readonly grounds?: readonly Ground[];
}
