import type { SleepInterval } from '../../shared/night/sleep-interval.ts';
import type { NightWindow } from '../../shared/night/window.ts';
import type { Io } from './io.ts';

/**
 * What macOS wrote down about sleep. It takes seconds, and a night can be told without: `interrupted` is given by whoever
 * goes on after a Ctrl-C.
 */
export async function loggedSleeps(
  window: NightWindow,
  io: Io,
  interrupted?: Io['interrupted'],
): Promise<readonly SleepInterval[]> {
  if (io.platform !== 'darwin') return [];
  const { readSleepLog } = await import('../sleep-log/read.ts');
  const { openSystem } = await import('./systems.ts');
  const system = openSystem(io);
  try {
    const { intervals, notice } = await readSleepLog(system, {
      ...window,
      ...(interrupted && { signal: interrupted() }),
    });
    if (notice !== null) io.err(`${notice}\n`);
    return intervals;
  } catch {
    return [];
  } finally {
    system.stop();
  }
}
