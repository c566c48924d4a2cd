/** Nobody waits longer for what comes next, however long the recorded Mac slept. */
const LONGEST_WAIT_MS = 2_000;

/** How fast recorded time passes, for whoever watches it: can be changed and held at any moment. */
export interface Pace {
  /** Recorded seconds per second. */
  readonly speed: () => number;
  readonly setSpeed: (speed: number) => void;
  readonly isPaused: () => boolean;
  readonly pause: (paused: boolean) => void;
  /** Waits as long as so much recorded time takes. Rejects with the signal's reason, at the next change at the latest. */
  readonly pass: (recordedMs: number, signal: AbortSignal) => Promise<void>;
}

export function paced(initialSpeed: number): Pace {
  let speed = initialSpeed;
  let paused = false;
  let changed = Promise.withResolvers<void>();

  const change = (): void => {
    changed.resolve();
    changed = Promise.withResolvers();
  };
  const pass = async (recordedMs: number, signal: AbortSignal): Promise<void> => {
    let left = recordedMs;
    while (left > 0) {
      signal.throwIfAborted();
      const started = performance.now();
      const at = speed;
      const wait = paused ? null : Math.min(LONGEST_WAIT_MS, left / at);
      if (wait !== null && wait < 1) return;
      await Promise.race([...(wait === null ? [] : [timer(wait)]), changed.promise]);
      const waited = performance.now() - started;
      if (wait !== null && waited >= wait - 1) return;
      if (wait !== null) left -= waited * at;
    }
  };

  return {
    speed: () => speed,
    setSpeed: (to) => {
      if (!(to > 0)) throw new RangeError(`no speed: ${to}`);
      speed = to;
      change();
    },
    isPaused: () => paused,
    pause: (to) => {
      paused = to;
      change();
    },
    pass,
  };
}

const timer = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
