import type { FactId, Facts } from '../../shared/reading.ts';
import type { System } from '../system/system.ts';
import { Unreadable } from '../system/unreadable.ts';

/**
 * How often a probe is due on a Mac that has work to do: seconds, `look` (only when a person looks), or `left` (every five
 * minutes, only while items are left or their number is unknown).
 */
export type Cadence = number | 'look' | 'left';

/** What a probe learns from other probes, as far as they are known now. */
export type Known<Uses extends FactId> = { readonly [Id in Uses]: Facts[Id] | undefined };

export interface Probe<Id extends FactId = FactId, Uses extends FactId = FactId> {
  readonly id: Id;
  readonly every: Cadence;
  /** Other facts that this probe needs to ask its question; they are read first when due in the same look. */
  readonly uses?: readonly Uses[];
  /** Due at once when one of these facts has changed. */
  readonly wakes?: readonly FactId[];
  /** Returns the fact or throws `Unreadable` or the system's `Failure`; the engine turns each into a reading. */
  readonly read: (system: System, known: Known<Uses>) => Promise<Facts[Id]>;
}

/** Keeps the literal types of `uses`, so that `read` sees exactly the facts it asked for. */
export function defineProbe<const Id extends FactId, const Uses extends FactId = never>(
  probe: Probe<Id, Uses>,
): Probe<Id, Uses> {
  return probe;
}

/** A fact of another probe that this one cannot do without. */
export function required<T>(fact: T | undefined, what: string): T {
  if (fact === undefined) throw new Unreadable('depends', `${what} is not known`);
  return fact;
}
