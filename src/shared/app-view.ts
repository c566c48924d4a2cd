import type { State, Verdict } from './diagnosis.ts';
import type { Chronicle } from './history/chronicle.ts';
import type { Night } from './night/night.ts';
import type { AlertChoice } from './present/alert-choices.ts';
import type { HabitFact } from './present/habit-words.ts';
import type { SmallNight } from './present/nights.ts';
import type { Tonight } from './present/tonight.ts';
import type { NightRow, NightView } from './present/view/night.ts';
import type { NowView } from './present/view/now.ts';
import type { AccessView, AwakeView, CauseHere, LoginView } from './present/view/this-mac.ts';
import type { Settings } from './settings/settings.ts';

export type KeepAwakeMode = 'off' | 'tonight' | 'until-done';

/** `waiting`: chosen, but the Mac is on battery and the user has not insisted. Times in milliseconds since 1970. */
export interface KeepAwake {
  readonly mode: KeepAwakeMode;
  readonly holding: 'yes' | 'waiting' | 'no';
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

type PlainParts =
  | 'settings'
  | 'notifications'
  | 'settingsTrouble'
  | 'checking'
  | 'page'
  | 'timeZone'
  | 'about';

/**
 * Everything that the popover shows, in words: pushed by the main process whenever it changed, never asked for in a loop.
 * The page holds no rules and no texts of theirs, so it stays small and opens fast.
 */
export interface AppView extends Pick<ViewSource, PlainParts> {
  /** Null before the first look. */
  readonly now: NowView | null;
  /** What could not be written or read, each a sentence. */
  readonly troubles: readonly string[];
  readonly awake: AwakeView;
  readonly tonight: Tonight | null;
  readonly night: NightView | null;
  /** Like those of `ViewSource`. */
  readonly nights: readonly NightRow[];
  readonly habits: readonly HabitFact[];
  /** What is found on this Mac, for whoever looks a message up. */
  readonly causes: readonly CauseHere[];
  readonly login: LoginView;
  readonly access: AccessView;
  /** Until when there are no alerts, as a time of the clock. */
  readonly quietUntil: string | null;
  readonly alertChoices: readonly AlertChoice[];
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
