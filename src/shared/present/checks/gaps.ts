import type { State } from '../../diagnosis.ts';
import type { FactId, Reading, Snapshot } from '../../reading.ts';
import type { Check } from './check.ts';

type NoFact = Extract<Reading<unknown>, { known: false }>;

export interface Missing {
  readonly id: FactId;
  readonly reading: NoFact | undefined;
}

/**
 * The required facts that are missing and could be there. `absent`: this Mac has nothing to check; `elsewhere`: only a
 * Mac has. `facts`: what the row can tell all the same, empty where that is nothing.
 */
export function gapsOf(
  check: Check,
  { snapshot, diagnoses }: State,
  facts: string,
): 'absent' | 'elsewhere' | readonly Missing[] {
  const required = check.facts
    .filter((id) => !check.optional?.includes(id))
    .map((id): readonly [FactId, Reading<unknown> | undefined] => [id, snapshot[id]])
    .filter(([id, reading]) => !(isAbsent(check, reading) && !isMissed(check, id, diagnoses)));
  if (required.length === 0) return 'absent';
  const missing = required.flatMap(([id, reading]): readonly Missing[] =>
    reading?.known === true ? [] : [{ id, reading }],
  );
  const nothingTold = missing.length > 0 && facts === '';
  return nothingTold && missing.every(({ reading }) => isElsewhere(reading, check, snapshot))
    ? 'elsewhere'
    : missing;
}

function isAbsent({ hardware }: Check, reading: Reading<unknown> | undefined): boolean {
  return hardware === true && reading?.known === false && reading.gap === 'absent';
}

/** A rule of this row could not do without the fact, or without a part of it that is not told. */
export function isMissed({ rules }: Check, id: FactId, diagnoses: State['diagnoses']): boolean {
  return diagnoses.some(
    (one) => one.outcome === 'not-judged' && rules.includes(one.rule) && one.missing.includes(id),
  );
}

/** Away from a Mac, whatever does not hang on the network is a Mac's to answer. */
function isElsewhere(reading: NoFact | undefined, { grounds }: Check, snapshot: Snapshot): boolean {
  if (reading?.gap === 'elsewhere') return true;
  const onMac = !Object.values(snapshot).some((other) => !other.known && other.gap === 'elsewhere');
  if (onMac || reading === undefined) return false;
  return grounds?.includes('network') !== true || reading.gap === 'depends';
}
