/** `pmset -g log` takes seconds. Where it takes longer, the morning is told without it. */
const PATIENCE_MS = 30_000;

export interface AwaitedLog {
  /** Reads it at this moment (milliseconds since 1970): what was slept up to then is known once it is read. False: it failed. */
  readonly read: (at: number, work: () => Promise<void>) => Promise<boolean>;
  /** Whether the log of the night before this morning has still to be read, and is worth waiting for. */
  readonly isAwaited: (morning: number) => boolean;
  readonly stop: () => void;
}

/** What macOS wrote down about sleep is read once a morning. Calls back when nobody has to wait for it any longer. */
export function awaitedLog(onOver: () => void): AwaitedLog {
  // Where a recording plays, nobody reads it.
  let isUsed = false;
  let known = Number.NEGATIVE_INFINITY;
  let patience: NodeJS.Timeout | null = null;

  const over = (upTo: number): void => {
    if (patience !== null) clearTimeout(patience);
    patience = null;
    known = Math.max(known, upTo);
    onOver();
  };
  return {
    read: async (at, work) => {
      isUsed = true;
      try {
        await work();
        return true;
      } catch (error) {
        console.error('The sleep log could not be read:', error);
        return false;
      } finally {
        over(at);
      }
    },
    isAwaited: (morning) => {
      if (!isUsed || morning <= known) return false;
      patience ??= setTimeout(() => over(morning), PATIENCE_MS).unref();
      return true;
    },
    stop: () => {
      if (patience !== null) clearTimeout(patience);
    },
  };
}
