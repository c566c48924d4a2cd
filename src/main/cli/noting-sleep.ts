import type { Clocks } from '../engine/passed.ts';
import { passedSince } from '../engine/passed-since.ts';
import type { RecordingSystem } from '../system/recording.ts';
import type { System } from '../system/system.ts';

/**
 * Notes in a recording when the Mac slept, so that playing it shows a gap. No one tells a command-line program of
 * sleep: it is told from a pause, as a watch tells it from the time between two samples. What the kernel says to that is
 * not recorded: it comes after the sleep, and the lines of a recording are in the order of time.
 */
export function notingSleep(inner: RecordingSystem, kernel: System): RecordingSystem {
  const clocks = (): Clocks => ({ wall: inner.now(), monotonic: inner.monotonic() });
  return {
    ...inner,
    sleep: async (ms, signal) => {
      const before = clocks();
      await inner.sleep(ms, signal);
      const now = clocks();
      const { passed } = await passedSince(kernel, before, now, ms);
      if (passed.asleep === 0) return;
      inner.event('suspend', now.wall - passed.asleep * 1000);
      inner.event('resume', now.wall);
    },
  };
}
