/** Facts about the Mac itself: power, sleep, heat, disk, clock, processes. */

/** `pmset -g batt`. A desktop Mac has no battery: `hasBattery` is false and the rest is null. */
export interface Power {
  readonly source: 'ac' | 'battery' | 'ups';
  readonly hasBattery: boolean;
  /** 0 to 100. */
  readonly percent: number | null;
  readonly state: 'charging' | 'charged' | 'finishing-charge' | 'not-charging' | 'discharging' | null;
  /** Minutes until empty or full; null while macOS has no estimate, and beside `charged` and `not-charging`. */
  readonly minutesRemaining: number | null;
}

/** The rows `lowpowermode` or `powermode` of `pmset -g`. Without either row there is no fact but the gap `absent`. */
export interface LowPowerMode {
  readonly on: boolean;
  readonly highPower: boolean;
  /** The row as printed, for the evidence line. */
  readonly row: string;
}

/** The sleep settings now in force (`pmset -g`). */
export interface SleepInForce {
  /** Minutes of idling until the Mac sleeps; 0 = never; null when the row is absent. */
  readonly sleepMinutes: number | null;
  readonly displaySleepMinutes: number | null;
  /** `SleepDisabled`: null when the row is absent (it was never set). */
  readonly sleepDisabled: boolean | null;
  /** Processes that prevent sleep now, as printed, duplicates kept. */
  readonly preventedBy: readonly string[];
}

/** Sleep settings of one power source. A row that is absent is null. */
export interface SleepProfile {
  readonly sleepMinutes: number | null;
  readonly displaySleepMinutes: number | null;
  readonly lowPowerMode: boolean | null;
}

/** `pmset -g custom`: a section that is absent is null (a desktop Mac prints only AC Power). */
export interface SleepSettings {
  readonly battery: SleepProfile | null;
  readonly ac: SleepProfile | null;
  readonly ups: SleepProfile | null;
}

/** `pmset -g assertions`. */
export interface KeepsAwake {
  /** System-wide counters by name, e.g. PreventUserIdleSystemSleep. */
  readonly system: Readonly<Record<string, number>>;
  readonly owners: readonly AssertionOwner[];
}

export interface AssertionOwner {
  readonly pid: number;
  readonly process: string;
  readonly type: string;
  readonly ageSeconds: number;
  readonly timeoutSeconds: number | null;
}

/** `pmset -g therm`. Nothing recorded since start is not "cool": all three are null then. */
export interface Heat {
  /** Percent of full speed (Intel only). */
  readonly cpuSpeedLimit: number | null;
  readonly thermalWarning: string | null;
  readonly performanceWarning: string | null;
}

/** `ioreg -k AppleClamshellState`. A Mac without a lid gives the gap `absent`. */
export interface Lid {
  readonly closed: boolean;
  /** No with an external display: the Mac stays awake with the lid closed. Null when the key is absent. */
  readonly causesSleep: boolean | null;
}

/** `sysctl kern.boottime kern.sleeptime kern.waketime`: the last sleep only. Times in milliseconds since 1970. */
export interface LastSleep {
  readonly bootAt: number;
  /** Null when the Mac has not slept since it started. */
  readonly sleptAt: number | null;
  readonly wokeAt: number | null;
}

/** `sysctl hw.model`, e.g. Mac14,2. */
export interface Model {
  readonly identifier: string;
  readonly virtual: boolean;
}

/** Free and total bytes of the volume that holds `path` (statfs: without purgeable space). */
export interface Disk {
  readonly path: string;
  readonly freeBytes: number;
  readonly totalBytes: number;
}

/** Photos' own background processes, and those that carry its uploads. */
export const daemonNames = [
  'photolibraryd',
  'cloudphotod',
  'cloudphotosd',
  'photoanalysisd',
  'mediaanalysisd',
  'cloudd',
  'bird',
  'nsurlsessiond',
] as const;

export type DaemonName = (typeof daemonNames)[number];

export interface RunningProcess {
  readonly pid: number;
  /** Percent of one core; can pass 100. */
  readonly cpu: number;
  readonly elapsedSeconds: number;
}

/** Photos and its daemons (`ps`). A daemon that does not run is missing from `daemons`, which is normal when idle. */
export interface Processes {
  readonly photos: RunningProcess | null;
  readonly daemons: readonly (RunningProcess & { readonly name: DaemonName })[];
}

/** `tmutil status`. */
export interface TimeMachine {
  readonly running: boolean;
  readonly phase: string | null;
  /** 0 to 1. */
  readonly fraction: number | null;
  readonly secondsLeft: number | null;
}

/** `sntp`: how far this Mac's clock is off, in seconds (positive: it runs behind). */
export interface Clock {
  readonly offsetSeconds: number;
  readonly errorSeconds: number;
}

/** `sw_vers`. */
export interface MacOS {
  readonly name: string;
  readonly version: string;
  readonly major: number;
  /** Rapid Security Response letter, e.g. "(a)". */
  readonly extra: string | null;
  readonly build: string;
  readonly beta: boolean;
}

/** com.apple.SoftwareUpdate.plist: macOS updates macOS itself recommends (Safari and tools are left out). */
export interface MacOSUpdate {
  readonly waiting: readonly { readonly name: string; readonly version: string | null }[];
}
