import type { Finding } from '../../shared/diagnosis.ts';
import type { HistoryEvent } from '../../shared/history/chronicle.ts';
import { readTried, returnOf } from '../../shared/present/tried.ts';
import type { History } from '../history/history.ts';

const WEEK_MS = 7 * 24 * 3_600_000;

/**
 * Which steps of a finding were marked as tried, or no longer, as far as that still counts. It does while the finding
 * stands, and for a week where it was found anew since: after a relaunch every finding is, and one of the steps is to
 * restart the Mac. It counts no more once the finding was gone for a day of watching in between.
 */
export function triedMarks(
  history: History,
): (finding: Finding | null, now: number) => readonly HistoryEvent[] {
  // A view is told each minute, and what was before the finding does not change while it stands.
  let known = { key: '', from: 0 };
  const countsFrom = (finding: Finding, earliest: number): number => {
    const { rule, effect, since } = finding;
    const key = `${rule} ${effect} ${since} ${earliest}`;
    if (key !== known.key) known = { key, from: returnOf(history.between(earliest, since), finding) };
    return known.from;
  };
  return (finding, now) => {
    if (finding === null) return [];
    const { rule, since } = finding;
    const marks = history
      .marks(Math.min(since, now - WEEK_MS))
      .filter(({ detail }) => readTried(detail)?.rule === rule);
    const earliest = Math.min(...marks.map(({ at }) => at));
    if (earliest >= since) return marks;
    const from = countsFrom(finding, earliest);
    return marks.filter(({ at }) => at >= from);
  };
}
