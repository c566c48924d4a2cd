import type { State } from '../diagnosis.ts';
import type { Snapshot } from '../reading.ts';
import { appleEvents } from './apple-events.ts';
import type { HistoryEvent } from './chronicle.ts';

/** What is to be written down with one more sample, beside the sample itself. */
export type News = (state: Pick<State, 'at' | 'snapshot'>) => readonly HistoryEvent[];

/**
 * What changed from one sample to the next: what Apple's status page says, and which library is watched, as the counts
 * of two libraries are not to be compared. Which one it is stays unsaid.
 */
export function newsOf(): News {
  let before: Snapshot | null = null;
  let library: string | null = null;
  return ({ at, snapshot }) => {
    const apple = appleEvents(before, snapshot);
    before = snapshot;
    const path = snapshot.library?.known ? snapshot.library.fact.path : null;
    const isOther = path !== null && library !== null && path !== library;
    library = path ?? library;
    return isOther ? [...apple, { at, kind: 'library-changed', detail: null }] : apple;
  };
}
