/** A stretch of sleep, or of a dark wake, as macOS wrote it down. Times in milliseconds since 1970. */
export interface SleepInterval {
  readonly from: number;
  /** Null: the log does not say when it ended. */
  readonly to: number | null;
  /** `dark-wake`: awake with the display off, for seconds to minutes; the Mac looks asleep. */
  readonly kind: 'sleep' | 'dark-wake';
  /** As macOS names it, e.g. "Clamshell Sleep". Null for a dark wake. */
  readonly reason: string | null;
  readonly power: 'ac' | 'battery' | null;
  /** Percent. Null: no battery, or not said. */
  readonly charge: number | null;
}

export type SleepCause = 'lid' | 'idle' | 'battery' | 'you' | 'heat';

/** Why the Mac went to sleep, in our words. Null: macOS went on with a sleep by itself, or the reason is not known. */
export function sleepCause(reason: string | null): SleepCause | null {
  const causes: readonly (readonly [begins: string, cause: SleepCause])[] = [
    ['Clamshell Sleep', 'lid'],
    ['Idle Sleep', 'idle'],
    ['Low Power Sleep', 'battery'],
    ['Software Sleep', 'you'],
    ['Power Button', 'you'],
    ['Thermal', 'heat'],
  ];
  return causes.find(([begins]) => reason?.startsWith(begins))?.[1] ?? null;
}
