import type { AppleEvent } from '../facts/photos.ts';
import type { Snapshot } from '../reading.ts';
import type { HistoryEvent } from './chronicle.ts';

const told: ReadonlySet<AppleEvent['status']> = new Set(['ongoing', 'resolved', 'completed']);

/**
 * What Apple's status page began to say between two samples, for the history: "resolved Outage Photos". The page
 * itself forgets after some days. What was over before the watch began is not news.
 */
export function appleEvents(before: Snapshot | null, now: Snapshot): readonly HistoryEvent[] {
  const reading = now.appleStatus;
  if (!reading?.known) return [];
  const seen = new Set(before?.appleStatus?.known ? before.appleStatus.fact.events.map(keyOf) : []);
  const first = !before?.appleStatus?.known;
  return reading.fact.events
    .filter((event) => told.has(event.status) && !seen.has(keyOf(event)))
    .filter((event) => !first || event.status === 'ongoing')
    .map(({ status, type, service }) => ({
      at: reading.at,
      kind: 'apple-status',
      detail: `${status} ${type} ${service.trim()}`,
    }));
}

const keyOf = ({ id, status, service }: AppleEvent): string => `${id} ${status} ${service}`;
