import type { SQLOutputValue } from 'node:sqlite';
import { verdicts } from '../../shared/diagnosis.ts';
import type { TrackName, Tracks } from '../../shared/history/chronicle.ts';
import { isRuleId } from '../../shared/rules/index.ts';

type Value = Tracks[TrackName];

/** A value as the tables hold it. The column has no type, and Node's numbers would be 71.0 in it. */
export function encode(value: Value): string | bigint | number | null {
  if (typeof value === 'boolean' || Number.isInteger(value)) return BigInt(value as boolean | number);
  return typeof value === 'object' && value !== null ? value.join(',') : (value as string | number | null);
}

const sources = ['ac', 'battery', 'ups'] as const;

type Decoders = { readonly [Name in TrackName]: (stored: SQLOutputValue) => Tracks[Name] };

/** A word that this version does not know reads as not known. */
export const decoders: Decoders = {
  verdict: (stored) => verdicts.find((verdict) => verdict === stored) ?? 'unknown',
  headline: (stored) => (typeof stored === 'string' && isRuleId(stored) ? stored : null),
  findings: (stored) => (typeof stored === 'string' ? stored.split(',').filter(isRuleId) : []),
  power: (stored) => sources.find((source) => source === stored) ?? null,
  percent: (stored) => numberOrNull(stored),
  online: (stored) => (stored === null ? null : stored === 1),
  photosOpen: (stored) => (stored === null ? null : stored === 1),
};

export const isTrack = (name: string): name is TrackName => Object.hasOwn(decoders, name);

export const numberOrNull = (stored: SQLOutputValue | undefined): number | null =>
  typeof stored === 'number' ? stored : null;
