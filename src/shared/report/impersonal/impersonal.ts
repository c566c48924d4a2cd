import type { Diagnosis, State } from '../../diagnosis.ts';
import { NOT_RECORDED } from '../../present/evidence/gaps.ts';
import type { FactId, Facts, Reading, Snapshot } from '../../reading.ts';
import type { Entries, Entry } from './entry.ts';
import { impersonalFinding } from './findings.ts';
import { mac } from './mac.ts';
import { network } from './network.ts';
import { photos } from './photos.ts';
import { among } from './words.ts';

/** What of each fact may leave the Mac. A new fact without an entry does not compile. */
export const entries: Entries = { ...mac, ...network, ...photos };

/** Who says so, where it was not the tool that a Mac is asked with. */
const sources = ['systeminformation', 'statfs', '/proc/net/route'] as const;

/** The state without anything that tells one person, one Mac or one network from another. */
export function impersonal(state: State, table: Entries = entries): State {
  const { at, verdict, headline, photosSays, diagnoses, progress, snapshot, pace } = state;
  return {
    ...{ at, verdict, photosSays, progress, pace },
    headline: headline && impersonalFinding(headline),
    diagnoses: diagnoses.map(impersonalDiagnosis),
    snapshot: impersonalSnapshot(snapshot, table),
  };
}

const impersonalDiagnosis = (one: Diagnosis): Diagnosis =>
  one.outcome === 'found' ? impersonalFinding(one) : one;

function impersonalSnapshot(snapshot: Snapshot, table: Entries): Snapshot {
  const ids = Object.keys(table) as FactId[];
  const kept = ids.flatMap((id) => {
    const reading: Reading<Facts[FactId]> | undefined = snapshot[id];
    // The table keeps each entry under its fact's own name, which the compiler cannot follow through a variable.
    const entry = table[id] as Entry<FactId>;
    return reading ? [[id, impersonalReading(reading, entry)]] : [];
  });
  return Object.fromEntries(kept);
}

function impersonalReading<Fact>(reading: Reading<Fact>, entry: (fact: Fact) => Fact | null): Reading<Fact> {
  const { at } = reading;
  if (!reading.known) return { at, known: false, gap: reading.gap, detail: impersonalDetail(reading.detail) };
  const fact = entry(reading.fact);
  if (fact === null) return { at, known: false, gap: 'unreadable', detail: '' };
  const source = reading.source === undefined ? null : among(sources, reading.source);
  return { at, known: true, fact, ...(source === null ? {} : { source }) };
}

/** A gap's own words can hold a path or a host. Which gap it is says enough. */
const impersonalDetail = (detail: string): string => (detail.endsWith(NOT_RECORDED) ? NOT_RECORDED : '');
