import type { FactId, Reading, Snapshot } from '../../reading.ts';
import type { Describe, Evidence, Moment } from './evidence.ts';
import { describeMac } from './mac.ts';
import { describeNetwork } from './network.ts';
import { describePhotos } from './photos.ts';

/** One line per fact. A fact that cannot be shown does not compile. */
export const describe: Describe = { ...describeMac, ...describeNetwork, ...describePhotos };

/** What a snapshot's reading says; null while it is not known. */
export function evidenceOf(snapshot: Snapshot, id: FactId, timeZone: string): Evidence | null {
  const reading: Reading<unknown> | undefined = snapshot[id];
  if (!reading?.known) return null;
  // A snapshot keeps each fact under its own name, which the compiler cannot follow through a variable.
  const tell = describe[id] as (fact: unknown, moment: Moment) => Evidence;
  const told = tell(reading.fact, { at: reading.at, timeZone });
  return reading.source === undefined ? told : { ...told, source: reading.source };
}
