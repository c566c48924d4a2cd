import type { Progress, State, Verdict } from './diagnosis.ts';
import { nothingRanked, type Ranking, rankingOf, verdictOf } from './headline.ts';
import { isOffIn } from './photos/switched-off.ts';
import { photosSays } from './photos-says.ts';
import type { Snapshot } from './reading.ts';
import { diagnose, type Judging, nothingJudged } from './rules/diagnose.ts';
import { type Memory, type Passed, remember, startWatch } from './watch/memory.ts';
import type { Pace } from './watch/pace.ts';
import { agreedEnd, estimate, paceOf } from './watch/rates.ts';

/** What the watch carries from one sample to the next. Plain data. */
export interface Watch {
  readonly memory: Memory;
  readonly judging: Judging;
  readonly ranking: Ranking;
}

export function beginWatch(now: number): Watch {
  return { memory: startWatch(now), judging: nothingJudged, ranking: nothingRanked };
}

/** By less than this macOS itself puts a clock right that runs well, and nothing is lost for it. */
const CORRECTION_MS = 60_000;

/** The only way the state changes: one more sample. Times in milliseconds since 1970, `passed` in seconds. */
export function advance(
  watch: Watch,
  snapshot: Snapshot,
  now: number,
  passed: Passed,
): { readonly watch: Watch; readonly state: State } {
  // Once the clock was set back, all that is remembered lies in the future: no count would be newer, no flag fresh.
  const isSetBack = watch.memory.at - now > CORRECTION_MS;
  const before = isSetBack ? beginWatch(now) : watch;
  const seen = remember(before.memory, snapshot, now, passed);
  const pace = paceOf(seen);
  const memory = estimate(seen, pace, now);
  const judging = diagnose(snapshot, memory, before.judging, pace, now);
  const ranking = rankingOf(judging.diagnoses, before.ranking);
  const { ordered, findings, headline } = ranking;
  const verdict = verdictOf(headline, ordered, snapshot, memory, pace);
  const state: State = {
    at: now,
    verdict,
    headline,
    photosSays: photosSays(findings, verdict, snapshot, memory),
    diagnoses: ordered,
    progress: progressOf(snapshot, pace, endOf(verdict, memory, now)),
    snapshot,
    pace,
  };
  const blocked = findings.some((finding) => finding.effect === 'blocks');
  const remembered = blocked ? { ...memory, blockedAwake: memory.awakeSeconds } : memory;
  return { watch: { memory: remembered, judging, ranking }, state };
}

/** What stands still has no end, whatever its pace was a while ago. */
function endOf(verdict: Verdict, memory: Memory, now: number): number | null {
  return verdict === 'uploading' || verdict === 'slowed' ? agreedEnd(memory, now) : null;
}

function progressOf(snapshot: Snapshot, pace: Pace, eta: number | null): Progress {
  const counts = snapshot.uploadCounts?.known && !isOffIn(snapshot) ? snapshot.uploadCounts.fact : null;
  return {
    left: counts?.left ?? null,
    bytesLeft: counts?.bytesLeft ?? null,
    uploaded: counts?.uploaded ?? null,
    failed: counts?.failed ?? null,
    perHour: counts && pace.perHour !== null ? Math.round(pace.perHour) : null,
    eta: counts && eta,
  };
}
