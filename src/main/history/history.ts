import type { Chronicle, Entry, HistoryEvent } from '../../shared/history/chronicle.ts';

/** A year of nights, by default. */
export const RETENTION_MS = 365 * 24 * 3_600_000;

/** `why`: a sentence for the app. The next call tries again by itself. */
export type Written = { readonly written: true } | { readonly written: false; readonly why: string };

export interface HistorySize {
  readonly bytes: number;
  /** Milliseconds since 1970; null while nothing is recorded. */
  readonly oldestAt: number | null;
}

/** What is kept of the past. No method throws: a history that cannot be kept must not stop the watch. */
export interface History {
  readonly append: (entry: Entry) => Written;
  readonly event: (event: HistoryEvent) => Written;
  /** Times in milliseconds since 1970. Empty where nothing can be read. */
  readonly between: (from: number, to: number) => Chronicle;
  /** Which steps were marked as tried, or no longer, since then, in the order of writing. Empty where that cannot be read. */
  readonly marks: (from: number) => readonly HistoryEvent[];
  /** The last sample, as it was written; null where there is none, or it cannot be read. */
  readonly latest: (now: number) => Entry | null;
  /**
   * Takes one small bite of what is older than this many milliseconds. A clock can be wrong for a while, and what is gone
   * is gone for good: so age is counted from the earliest of the last runs. True while there is more: call again, at a
   * later tick.
   */
  readonly prune: (age: number) => boolean;
  /** Null where it cannot be read. */
  readonly size: () => HistorySize | null;
  /** Why it cannot be read, as a part of a sentence. Null: it can. */
  readonly unreadable: () => string | null;
  /** A sentence for the app when something happened to the file, such as damage. Null: all is well. */
  readonly notice: () => string | null;
  readonly close: () => void;
}
