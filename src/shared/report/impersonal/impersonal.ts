import type { State } from '../../diagnosis.ts';
import type { HistoryEvent } from '../../history/chronicle.ts';
export const impersonal = (state: State): State => state;
export const impersonalEvents = (events: readonly HistoryEvent[]): readonly HistoryEvent[] => events;
