import type { AlertChoice } from './present/alert-choices.ts';
import type { HabitFact } from './present/habit-words.ts';
import type { Opening } from './present/opening.ts';
import type { Tonight } from './present/tonight.ts';
import type { NightRow, NightView } from './present/view/night.ts';
import type { NowView } from './present/view/now.ts';
import type { AccessView, AwakeView, CauseHere, LoginView } from './present/view/this-mac.ts';
import type { ViewSource } from './view-source.ts';

type PlainParts =
  | 'settings'
  | 'notifications'
  | 'settingsTrouble'
  | 'checking'
  | 'page'
  | 'timeZone'
  | 'about';

/**
 * Everything about this Mac that the popover shows, in words: pushed by the main process whenever it changed, never asked
 * for in a loop. The page holds no rules, and of words only its own headings, labels and explanations, which are the same
 * on every Mac; so it stays small and opens fast.
 */
export interface AppView extends Pick<ViewSource, PlainParts> {
  /** Null before the first look. */
  readonly now: NowView | null;
  /** What could not be written or read, each a sentence. */
  readonly troubles: readonly string[];
  readonly awake: AwakeView;
  readonly tonight: Tonight | null;
  readonly night: NightView | null;
  /** Those of `ViewSource` before the one that is told. */
  readonly nights: readonly NightRow[];
  readonly habits: readonly HabitFact[];
  /** What is found on this Mac, for whoever looks a message up. */
  readonly causes: readonly CauseHere[];
  readonly login: LoginView;
  readonly access: AccessView;
  /** To where macOS lets alerts through. */
  readonly alertsWay: Opening;
  /** Until when there are no alerts, as a time of the clock. */
  readonly quietUntil: string | null;
  readonly alertChoices: readonly AlertChoice[];
  /** For the names of settings; null where not known. */
  readonly macosMajor: number | null;
}
