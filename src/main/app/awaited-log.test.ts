import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { awaitedLog } from './awaited-log.ts';

const MORNING = Date.parse('2026-11-22T06:00:00Z');
const HOUR = 3_600_000;

beforeEach(() => {
  // How long anyone waits for the log is a matter of `morning.test.ts`.
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
});

/** A log, and readings of it that end when the test says so. */
function reading() {
  const onOver = vi.fn();
  const log = awaitedLog(onOver);
  const begin = (at: number) => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const over = log.read(at, () => promise);
    return {
      end: (): Promise<boolean> => {
        resolve();
        return over;
      },
      fail: (error: Error): Promise<boolean> => {
        reject(error);
        return over;
      },
    };
  };
  return { ...log, begin, onOver };
}

it('is not awaited where nobody reads it', () => {
  expect(reading().isAwaited(MORNING)).toBe(false);
});

it('is awaited until it was read after the morning', async () => {
  const { begin, isAwaited, onOver } = reading();
  const early = begin(MORNING - HOUR);
  await early.end();
  expect(isAwaited(MORNING)).toBe(true);
  const late = begin(MORNING + HOUR);
  expect(isAwaited(MORNING)).toBe(true);
  await late.end();
  expect(isAwaited(MORNING)).toBe(false);
  expect(onOver).toHaveBeenCalledTimes(2);
});

it('is not awaited any longer where it could not be read', async () => {
  const { begin, isAwaited, onOver } = reading();
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  expect(await begin(MORNING + HOUR).fail(new Error('no log'))).toBe(false);
  expect(told).toHaveBeenCalledOnce();
  told.mockRestore();
  expect(isAwaited(MORNING)).toBe(false);
  expect(onOver).toHaveBeenCalledOnce();
});

it('is not awaited again when an older reading ends after a newer one', async () => {
  const { begin, isAwaited } = reading();
  const older = begin(MORNING - HOUR);
  await begin(MORNING + HOUR).end();
  await older.end();
  expect(isAwaited(MORNING)).toBe(false);
});
