import type { Line } from '../system/recording.ts';
import type { System } from '../system/system.ts';

/** A timer that comes this much too late was not late: the Mac slept. */
const LATE_MS = 15_000;

/**
 * Notes in a recording when the Mac slept, so that playing it shows a gap. No one tells a command-line program of
 * sleep: a pause that took far longer on the wall clock than was asked for is the sign. `started`: ms since 1970.
 */
export function notingSleep<Inner extends System>(
  inner: Inner,
  write: (line: Line) => void,
  started: number,
): Inner {
  const seconds = (at: number): number => Math.max(0, Math.round(at - started) / 1000);
  return {
    ...inner,
    sleep: async (ms, signal) => {
      const before = inner.now();
      await inner.sleep(ms, signal);
      const now = inner.now();
      if (now - before < ms + LATE_MS) return;
      write({ t: seconds(before), event: 'suspend' });
      write({ t: seconds(now), event: 'resume' });
    },
  };
}
