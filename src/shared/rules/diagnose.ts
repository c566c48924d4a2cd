import type { Diagnosis } from '../diagnosis.ts';
import type { Facts, Snapshot } from '../reading.ts';
import type { Memory } from '../watch/memory.ts';
import type { Pace } from '../watch/pace.ts';
import { rules } from './index.ts';
import { engineIsRecent, factsOf, lookAt } from './judge.ts';
import { judgeRound, noRound, type Round, settled } from './round.ts';
import type { Look } from './rule.ts';

/** What the last sample came to, for the next one. */
export interface Judging {
  /** Null: nothing has been judged yet. */
  readonly known: Partial<Facts> | null;
  readonly engineRecent: boolean;
  readonly first: Round;
  /** The rules that look at what all others found. */
  readonly last: Round;
  /** In the order in which they are judged. */
  readonly settled: readonly Diagnosis[];
  /** In the order of the registry. */
  readonly diagnoses: readonly Diagnosis[];
}

export const nothingJudged: Judging = {
  known: null,
  engineRecent: false,
  first: noRound,
  last: noRound,
  settled: [],
  diagnoses: [],
};

const lastRules = rules.filter((rule) => rule.last);
const firstRules = rules.filter((rule) => !rule.last);
/** Where each rule of the registry stands in the order of judging. */
const placeJudged = rules.map((rule) => [...firstRules, ...lastRules].indexOf(rule));

/**
 * Applies every rule to one snapshot. Same snapshot, memory and time: same answer. Most of a night's minutes bring
 * nothing new, and then the diagnoses are the very same objects as before.
 */
export function diagnose(
  snapshot: Snapshot,
  memory: Memory,
  before: Judging,
  pace: Pace,
  now: number,
): Judging {
  const known = factsOf(snapshot, before.known);
  const engineRecent = known.syncEngine !== undefined && engineIsRecent(known.syncEngine, memory);
  const asBefore = known === before.known && engineRecent === before.engineRecent;
  const context = { known, memory, engineRecent, asBefore, now };
  const look = lookAt(known, pace, now);
  const first = judgeRound(firstRules, look, before.first, context);
  const firstSettled = settled(first, look, memory);
  const lastLook = afterFirst(look, firstSettled);
  const last = judgeRound(lastRules, lastLook, before.last, context);
  const all = [...firstSettled, ...settled(last, lastLook, memory)];
  const isSame = all.every((one, place) => one === before.settled[place]);
  if (isSame) return { ...before, known, engineRecent, first, last };
  const diagnoses = placeJudged.map((place) => all[place]).filter((one) => one !== undefined);
  return { known, engineRecent, first, last, settled: all, diagnoses };
}

/** The same look, told what the others found. */
function afterFirst(look: Look, diagnoses: readonly Diagnosis[]): Look {
  const findings = diagnoses.filter((diagnosis) => diagnosis.outcome === 'found');
  return {
    ...look,
    findings: new Set(findings.map((finding) => finding.rule)),
    blocked: findings.some((finding) => finding.effect === 'blocks'),
    slowed: findings.some((finding) => finding.effect === 'slows'),
  };
}
