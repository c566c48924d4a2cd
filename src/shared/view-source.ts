import type { State, Verdict } from './diagnosis.ts';
import type { Chronicle, HistoryEvent } from './history/chronicle.ts';
import type { Night } from './night/night.ts';
import type { SmallNight } from './present/nights.ts';
import type { Settings } from './settings/settings.ts';

export type KeepAwakeMode = 'off' | 'tonight' | 'until-done';

/**
 * `waiting`: chosen, but the Mac is on battery and the user has not insisted. `idle`: chosen, but nothing is left to upload
 * yet. Times in milliseconds since 1970.
 */
export interface KeepAwake {
  readonly mode: KeepAwakeMode;
  readonly holding: 'yes' | 'waiting' | 'idle' | 'no';
  readonly until: number | null;
}

/** The four states that macOS knows of a login item, and the build that cannot have one. */
export type LoginItem = 'enabled' | 'not-registered' | 'requires-approval' | 'not-found' | 'unavailable';

export type Page = 'now' | 'night' | 'message' | 'settings' | 'about' | 'first-run';

/** What the app knows and has decided: the tray, the menu and the popover are told from it. */
export interface ViewSource {
  readonly state: State | null;
  readonly settings: Settings;
  readonly keepAwake: KeepAwake;
  readonly snoozedUntil: number | null;
  /** Whether macOS delivers our alerts; `unknown` until the first one. */
  readonly notifications: 'delivered' | 'refused' | 'unknown';
  readonly login: LoginItem;
  /** Last night, or the one that is under way. */
  readonly night: Night | null;
  /** What that night is told from: for the timeline and for the readout of a moment. */
  readonly chronicle: Chronicle | null;
  /** Which steps were marked as tried, or no longer, as far as that counts for the headline; in the order of marking. */
  readonly marks: readonly HistoryEvent[];
  /** The last 30 nights, the oldest first: empty unless the night page is shown. */
  readonly nights: readonly SmallNight[];
  /** A sentence, where the history cannot be written; the watch goes on without it. */
  readonly historyTrouble: string | null;
  /** A sentence, where the settings file was damaged and set aside. */
  readonly settingsTrouble: string | null;
  readonly checking: boolean;
  readonly page: Page;
  readonly timeZone: string;
  readonly about: About;
}

export interface About {
  readonly version: string;
  readonly electron: string;
  /** This app's own cost: percent of one core, and children started, over the last hour. */
  readonly cpuPercent: number | null;
  readonly childrenPerHour: number | null;
  readonly update: string | null;
}

/** The tray's shape: one per state, never told by color alone. */
export type TrayFace = Verdict | 'paused-watch';
