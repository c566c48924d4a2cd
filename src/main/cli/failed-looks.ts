import { clockTime } from '../../shared/present/units.ts';
import type { Io } from './io.ts';

/** Looks that failed by a mistake of the program's own, while the watch goes on. */
export interface FailedLooks {
  readonly note: (error: unknown) => void;
  /** What was told of them so far. */
  readonly sentences: () => readonly string[];
}

/** Each mistake is told once: it comes again each minute of a night. */
export function failedLooks(io: Pick<Io, 'err' | 'now' | 'timeZone'>): FailedLooks {
  const sentences = new Map<string, string>();
  return {
    note: (error) => {
      const why = error instanceof Error ? error.message : String(error);
      if (sentences.has(why)) return;
      const now = io.now();
      const sentence = `The look at ${clockTime(now, io.timeZone, now)} went wrong inside: ${why}. The next one follows.`;
      sentences.set(why, sentence);
      io.err(`unstuck: ${sentence}\n`);
    },
    sentences: () => [...sentences.values()],
  };
}
