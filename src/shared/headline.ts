import type { Diagnosis, Finding, Verdict } from './diagnosis.ts';
import type { Snapshot } from './reading.ts';
import { type RuleId, ruleOf } from './rules/index.ts';
import type { Memory } from './watch/memory.ts';
import type { Pace } from './watch/pace.ts';
import { rateBefore } from './watch/rates.ts';

const FELL_WITHIN_SECONDS = 2 * 3600;
const effectRank = { blocks: 2, stalls: 3, slows: 4, risk: 5, note: 7 } as const;
const HEADING_NOTE = 6;
/** Notes that may head the popover when nothing of a higher effect is found. */
const headingNotes: ReadonlySet<RuleId> = new Set<RuleId>(['items-failed', 'library-not-readable']);

/** The diagnoses of a sample in the order in which they are told. */
export interface Ranking {
  /** In the order of the registry. */
  readonly of: readonly Diagnosis[];
  /** Found ones first, the headline's first of all. */
  readonly ordered: readonly Diagnosis[];
  readonly findings: readonly Finding[];
  readonly headline: Finding | null;
}

export const nothingRanked: Ranking = { of: [], ordered: [], findings: [], headline: null };

/** The ranking before itself, where the diagnoses are the very same. */
export function rankingOf(diagnoses: readonly Diagnosis[], before: Ranking): Ranking {
  if (diagnoses === before.of) return before;
  const ordered = ranked(diagnoses);
  const findings = ordered.filter((diagnosis) => diagnosis.outcome === 'found');
  return { of: diagnoses, ordered, findings, headline: headlineOf(ordered) };
}

/** Found ones first and by rank, all else in the order of the registry, in which they come. */
function ranked(diagnoses: readonly Diagnosis[]): readonly Diagnosis[] {
  const setUp = !diagnoses.some((diagnosis) => isBlock(diagnosis, 'set-up'));
  const found = diagnoses.filter((diagnosis) => diagnosis.outcome === 'found');
  const others = diagnoses.filter((diagnosis) => diagnosis.outcome !== 'found');
  return [...found.sort((a, b) => rank(a, setUp) - rank(b, setUp)), ...others];
}

function isBlock(diagnosis: Diagnosis, group: 'network' | 'set-up'): boolean {
  const blocks = diagnosis.outcome === 'found' && diagnosis.effect === 'blocks';
  return blocks && ruleOf(diagnosis.rule).group === group;
}

function rank(diagnosis: Finding, setUp: boolean): number {
  // While iCloud Photos is not set up nothing else matters, but the network that would be needed to set it up.
  if (!setUp && isBlock(diagnosis, 'network')) return 0;
  if (isBlock(diagnosis, 'set-up')) return 1;
  if (diagnosis.effect === 'note' && headingNotes.has(diagnosis.rule)) return HEADING_NOTE;
  return effectRank[diagnosis.effect];
}

/** The finding that tells the story, if any does. */
function headlineOf(ordered: readonly Diagnosis[]): Finding | null {
  const first = ordered[0];
  if (first?.outcome !== 'found') return null;
  return first.effect !== 'note' || headingNotes.has(first.rule) ? first : null;
}

/** The one word for the state. Green needs positive evidence. */
export function verdictOf(
  headline: Finding | null,
  ordered: readonly Diagnosis[],
  snapshot: Snapshot,
  memory: Memory,
  pace: Pace,
): Verdict {
  if (headline?.effect === 'blocks')
    return ruleOf(headline.rule).group === 'set-up' ? 'not-set-up' : 'blocked';
  if (headline?.effect === 'stalls') return 'stalled';
  const left = snapshot.uploadCounts?.known ? snapshot.uploadCounts.fact.left : null;
  if (left === 0) return isUpToDate(snapshot) ? 'up-to-date' : 'unknown';
  if (left !== null && isSlowed(ordered, memory, pace)) return 'slowed';
  const fell = left !== null && pace.fellSeconds !== null && pace.fellSeconds <= FELL_WITHIN_SECONDS;
  return fell || pace.bytesLeaving === true ? 'uploading' : 'unknown';
}

function isUpToDate(snapshot: Snapshot): boolean {
  const engine = snapshot.syncEngine;
  return engine?.known === true && engine.fact.lastSyncDate !== null && !isGoneInICloud(snapshot);
}

/** The engine says that iCloud holds no library: nothing is left to upload to it, but nothing is safe there either. */
export function isGoneInICloud({ syncEngine }: Snapshot): boolean {
  if (!syncEngine?.known) return false;
  const { iCloudLibraryExists, iCloudLibraryHasBeenWiped, containerHasBeenWiped } = syncEngine.fact.flags;
  return (
    iCloudLibraryExists === false || iCloudLibraryHasBeenWiped === true || containerHasBeenWiped === true
  );
}

/** Something slows it, and it goes at less than half the pace of the two hours before that began. */
function isSlowed(ordered: readonly Diagnosis[], memory: Memory, pace: Pace): boolean {
  const slowing = ordered.filter(
    (one) => one.outcome === 'found' && one.effect === 'slows',
  ) as readonly Finding[];
  return slowing.some((finding) => {
    if (finding.since <= memory.startedAt) return slowing.some(({ rule }) => rule === 'slow-uplink');
    const before = rateBefore(memory, finding.sinceAwake);
    return before !== null && pace.perHour !== null && pace.perHour < before / 2;
  });
}
