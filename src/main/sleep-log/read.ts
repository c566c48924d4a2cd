import { Failure, type System } from '../system/system.ts';
import { type SleepLog, sleepLogReader } from './intervals.ts';

export interface SleepLogOptions {
  /** Milliseconds since 1970. The log itself reaches back a week. */
  readonly from: number;
  readonly to: number;
  readonly signal?: AbortSignal;
}

/**
 * When macOS says that the Mac slept. The log can be hundreds of megabytes long and takes seconds to print, so it is
 * for the morning or for a request, never for the minute. Rejects with `Failure`.
 */
export async function readSleepLog(system: System, { from, to, signal }: SleepLogOptions): Promise<SleepLog> {
  const reader = sleepLogReader({ from, to });
  const exit = await system.stream('/usr/bin/pmset', ['-g', 'log'], reader.take, signal ? { signal } : {});
  if (exit !== 0) throw new Failure('EOUTPUT', `pmset -g log ended with ${exit}`);
  return reader.end();
}
