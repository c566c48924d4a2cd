import type { State } from '../../shared/diagnosis.ts';
import { appleEvents } from '../../shared/history/apple-events.ts';
import { entryOf } from '../../shared/history/entry.ts';
import { type History, RETENTION_MS } from '../history/history.ts';

/** Writes a sample down, with what Apple's status page began to say. What went wrong, or null. */
export function writtenDown(history: History, before: State | null, state: State): string | null {
  const written = history.append(entryOf(state));
  for (const news of appleEvents(before?.snapshot ?? null, state.snapshot)) history.event(news);
  history.prune(RETENTION_MS);
  return written.written ? null : written.why;
}
