import type { HistoryEvent } from './chronicle.ts';

/** What happened to this computer's time between two samples. */
export interface ClockNews {
  /** By how many milliseconds the clock was set, forward or back. Null: it was not. */
  readonly clockSetBy: number | null;
  /** The time zone that it is in now, where that is another one than before. */
  readonly zoneChangedTo: string | null;
}

export function clockEvents({ clockSetBy, zoneChangedTo }: ClockNews, at: number): readonly HistoryEvent[] {
  const events: HistoryEvent[] = [];
  if (clockSetBy !== null) {
    events.push({ at, kind: 'clock-set', detail: `${Math.round(clockSetBy / 1000)} s` });
  }
  if (zoneChangedTo !== null) events.push({ at, kind: 'zone-changed', detail: zoneChangedTo });
  return events;
}
