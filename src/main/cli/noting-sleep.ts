import type { RecordingSystem } from '../system/recording.ts';

/** A timer that comes this much too late was not late: the Mac slept. */
const LATE_MS = 15_000;

/**
 * Notes in a recording when the Mac slept, so that playing it shows a gap. No one tells a command-line program of
 * sleep: a pause that took far longer on the wall clock than was asked for is the sign.
 */
export function notingSleep(inner: RecordingSystem): RecordingSystem {
  return {
    ...inner,
    sleep: async (ms, signal) => {
      const before = inner.now();
      await inner.sleep(ms, signal);
      const now = inner.now();
      if (now - before < ms + LATE_MS) return;
      inner.event('suspend', before);
      inner.event('resume', now);
    },
  };
}
