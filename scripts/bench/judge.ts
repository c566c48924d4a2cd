import { diagnose, nothingJudged } from '../../src/shared/rules/diagnose.ts';
import { rules } from '../../src/shared/rules/index.ts';
import { advance, beginWatch } from '../../src/shared/state.ts';
import { startWatch } from '../../src/shared/watch/memory.ts';
import { paceOf } from '../../src/shared/watch/rates.ts';
import { healthyFacts, START, snapshotOf } from '../../test/harness/snapshot.ts';
import { type Measured, median } from './figure.ts';

const TIMES = 20_000;

/** All rules over one healthy snapshot, and a whole sample's judgement with everything that is derived from it. */
export async function judge(): Promise<Measured> {
  const snapshot = snapshotOf(START, healthyFacts(START));
  const memory = startWatch(START);
  const pace = paceOf(memory);
  const rulesMs = medianMs(() => diagnose(snapshot, memory, nothingJudged, pace, START));
  const watch = beginWatch(START);
  const sampleMs = medianMs(() => advance(watch, snapshot, START, { awake: 60, asleep: 0 }));
  const what = `judging a snapshot by ${rules.length} rules`;
  return {
    figures: [
      { what, unit: 'ms', ours: rulesMs, limit: { of: 'ours', atMost: 0.2 } },
      { what: 'judging a sample, with headline and progress', unit: 'ms', ours: sampleMs },
    ],
    notes: [],
  };
}

function medianMs(task: () => unknown): number {
  const took = Array.from({ length: TIMES }, () => {
    const started = performance.now();
    task();
    return performance.now() - started;
  });
  return median(took);
}
