import type { FactId, Facts } from '../../reading.ts';

/** What of a fact may leave the Mac. Null: what would be left says nothing. */
export type Entry<Id extends FactId> = (fact: Facts[Id]) => Facts[Id] | null;

export type Entries<Ids extends FactId = FactId> = { readonly [Id in Ids]: Entry<Id> };

/** The same type without any place for free text; a fact that has one is not assignable to it. */
type WithoutText<Fact> = Fact extends string
  ? string extends Fact
    ? never
    : Fact
  : Fact extends readonly (infer Item)[]
    ? readonly WithoutText<Item>[]
    : Fact extends object
      ? string extends keyof Fact
        ? never
        : { readonly [Name in keyof Fact]: WithoutText<Fact[Name]> }
      : Fact;

/** For facts of numbers, truths and words of our own only. One that gains a text no longer compiles here. */
export const asIs = <Fact>(fact: Fact & WithoutText<Fact>): Fact => fact;
