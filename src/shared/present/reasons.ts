import type { Finding, State } from '../diagnosis.ts';
import type { Evidence } from './evidence/evidence.ts';
import { evidenceOf } from './evidence/index.ts';
import { clockTime } from './units.ts';

/** Why the headline is believed. */
export interface Reasons {
  /** How sure, and on whose word. Sentences. */
  readonly sentences: readonly string[];
  readonly evidence: readonly Evidence[];
}

const sure: { readonly [Each in Finding['certainty']]: string } = {
  certain: 'This is certain.',
  likely: 'This is likely, not certain.',
  possible: 'This is a possible cause.',
};

const words: { readonly [Each in Finding['by']]: string } = {
  engine: 'Photos itself says so.',
  readings: 'It follows from what this Mac says:',
};

/** Null: there is no headline to doubt. */
export function reasonsOf({ headline, snapshot }: State, timeZone: string): Reasons | null {
  if (headline === null) return null;
  const told = headline.evidence.map((id) => evidenceOf(snapshot, id, timeZone));
  const evidence = told.filter((one) => one !== null);
  const by = headline.by === 'readings' && evidence.length === 0 ? [] : [words[headline.by]];
  return { sentences: [sure[headline.certainty], ...by], evidence };
}

/** When the Mac was last looked at. */
export const lookedAt = ({ at }: State, timeZone: string): string =>
  `Looked at ${clockTime(at, timeZone, at)}`;
