import type { Diagnosis, Finding } from '../diagnosis.ts';
import { buttonFor } from '../photos/pause-reason.ts';
import type { Memory } from '../watch/memory.ts';
import { fallSince } from '../watch/rates.ts';
import { ruleOf } from './index.ts';

const OVERRIDDEN_SECONDS = 30 * 60;

/** The network is a chain: behind the first broken link, the others are explained by it. */
export function chainOnly(diagnoses: readonly Diagnosis[]): readonly Diagnosis[] {
  let broken = false;
  return diagnoses.map((diagnosis) => {
    if (ruleOf(diagnosis.rule).group !== 'network') return diagnosis;
    if (broken) return { rule: diagnosis.rule, outcome: 'clear' };
    broken = diagnosis.outcome === 'found';
    return diagnosis;
  });
}

/** Items still went up while this held, so someone pressed Sync Now or Resume: it will stop the upload only later. */
export function afterSyncNow(finding: Finding, memory: Memory): Finding {
  const { reason } = ruleOf(finding.rule);
  if (finding.effect !== 'blocks' || reason === undefined || buttonFor(reason) === null) return finding;
  const fall = fallSince(memory);
  const overridden = fall && fall.secondsAgo <= OVERRIDDEN_SECONDS && fall.at >= finding.since;
  return overridden ? { ...finding, effect: 'risk' } : finding;
}

/** What only pauses uploads is worth no more than a note when nothing is left to upload. */
export function whenNothingLeft(finding: Finding, left: number | null): Finding {
  const { group } = ruleOf(finding.rule);
  if (left !== 0 || group === 'set-up' || group === 'library') return finding;
  return { ...finding, effect: 'note' };
}
