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
  snapshot: Snapshot,
  facts: string,
): 'absent' | 'elsewhere' | readonly Missing[] {
  const required = check.facts
    .filter((id) => !check.optional?.includes(id))
    .map((id): readonly [FactId, Reading<unknown> | undefined] => [id, snapshot[id]])
    .filter(([, reading]) => !(check.hardware && reading?.known === false && reading.gap === 'absent'));
  if (required.length === 0) return 'absent';
  const missing = required.flatMap(([id, reading]): readonly Missing[] =>
    reading?.known === true ? [] : [{ id, reading }],
  );
  const nothingTold = missing.length > 0 && facts === '';
  return nothingTold && missing.every(({ reading }) => isElsewhere(reading, check, snapshot))
    ? 'elsewhere'
    : missing;
}

/** Away from a Mac, whatever does not hang on the network is a Mac's to answer. */
function isElsewhere(reading: NoFact | undefined, { grounds }: Check, snapshot: Snapshot): boolean {
  if (reading?.gap === 'elsewhere') return true;
  const onMac = !Object.values(snapshot).some((other) => !other.known && other.gap === 'elsewhere');
  if (onMac || reading === undefined) return false;
  return grounds?.includes('network') !== true || reading.gap === 'depends';
}
