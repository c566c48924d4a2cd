import { Failure, type System } from '../../src/main/system/system.ts';

/** When a silent Mac begins. Its other clock stands at 20 seconds then. */
export const QUIET_EVENING = Date.parse('2026-11-21T21:00:20Z');

/** A Mac that answers nothing. Its clocks go on when `pass` says so, and who sleeps meanwhile wakes in time. */
export function silentMac() {
  let wall = QUIET_EVENING;
  let monotonic = 20_000;
  let waiting: { readonly until: number; readonly wake: () => void }[] = [];
  const nothing = async (): Promise<never> => {
    throw new Failure('ENOENT', 'nothing here');
  };
  const system: System = {
    kind: 'mac',
    ...{ run: nothing, stream: nothing, read: nothing, list: nothing, stat: nothing, open: nothing },
    ...{ disk: nothing, query: nothing, get: nothing, lookup: nothing, connect: nothing },
    now: () => wall,
    monotonic: () => monotonic,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        waiting.push({ until: monotonic + ms, wake: resolve });
        signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      }),
  };
  // Nothing here waits for anything but promises.
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    system,
    /** Asleep: the wall clock goes on and the other one stands. */
    pass: async (ms: number, asleepMs = 0) => {
      await settle();
      wall += ms + asleepMs;
      monotonic += ms;
      for (const { wake } of waiting.filter(({ until }) => until <= monotonic)) wake();
      waiting = waiting.filter(({ until }) => until > monotonic);
      await settle();
    },
  };
}
