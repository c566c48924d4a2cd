import type { FactId } from '../../shared/reading.ts';
import { probes } from '../probes/index.ts';
import type { Known } from '../probes/probe.ts';
import type { RecordedSystem } from '../system/recorded.ts';
import type { AnyProbe, Probes } from './collect.ts';

/**
 * A probe of a recording, which knows when each of its answers changes. Most of a night's readings are repetitions: while
 * all that a probe asked is answered as before, and it knows the same, its last reading stands and nothing is asked.
 */
export function remembered(probe: AnyProbe, recording: RecordedSystem): AnyProbe {
  const asker = recording.asker();
  let last: Known<FactId> | undefined;

  return {
    ...probe,
    holds: (known) => last !== undefined && sameFacts(last, known) && asker.holds(),
    read: (_system, known) => {
      asker.begin();
      last = known;
      return probe.read(asker.system, known);
    },
  };
}

function sameFacts(before: Known<FactId>, now: Known<FactId>): boolean {
  if (before === now) return true;
  const ids = Object.keys(now) as FactId[];
  return Object.keys(before).length === ids.length && ids.every((id) => before[id] === now[id]);
}

/** All registered probes, each remembering for itself. */
export function rememberedProbes(recording: RecordedSystem): Probes {
  const entries = Object.entries(probes).map(([id, probe]) => [
    id,
    remembered(probe as unknown as AnyProbe, recording),
  ]);
  return Object.fromEntries(entries) as Probes;
}
