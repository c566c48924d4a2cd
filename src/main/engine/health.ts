import type { FactId } from '../../shared/reading.ts';
import type { ProbeFailure } from '../../shared/report/report.ts';

/** How a probe has done so far: shown in the report, so that the instrument measures itself. */
export interface ProbeHealth {
  readonly asked: number;
  readonly failed: number;
  readonly longestMs: number;
}

export type Health = { readonly [Id in FactId]?: ProbeHealth };

const unasked: ProbeHealth = { asked: 0, failed: 0, longestMs: 0 };

export function noteHealth(before: ProbeHealth = unasked, ms: number, ok: boolean): ProbeHealth {
  return {
    asked: before.asked + 1,
    failed: before.failed + (ok ? 0 : 1),
    longestMs: Math.max(before.longestMs, ms),
  };
}

/** What a report says of it. */
export const probeFailures = (health: Health): readonly ProbeFailure[] =>
  Object.entries(health).map(([fact, { asked, failed, longestMs }]) => ({ fact, asked, failed, longestMs }));
