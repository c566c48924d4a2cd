import type { Chronicle } from '../history/chronicle.ts';
import { evidenceOf } from '../present/evidence/index.ts';
import type { Snapshot } from '../reading.ts';
import { instant } from './instant.ts';
import type { Apple } from './report.ts';

/** What Apple's status page says, and what it began to say in the window. */
export function appleOf(snapshot: Snapshot, chronicle: Chronicle | null, timeZone: string): Apple {
  const now = evidenceOf(snapshot, 'appleStatus', timeZone);
  const { from, to, events } = chronicle ?? { from: 0, to: 0, events: [] };
  return {
    now: now && `Apple ${now.text}`,
    events: events.flatMap(({ at, kind, detail }) =>
      kind === 'apple-status' && detail !== null && at >= from && at <= to
        ? [{ at: instant(at), text: detail }]
        : [],
    ),
  };
}
