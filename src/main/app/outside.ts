import type { Power } from '../../shared/facts/mac.ts';
import type { SleepInterval } from '../../shared/night/sleep-interval.ts';
import type { NightWindow } from '../../shared/night/window.ts';
import type { About, LoginItem, Page } from '../../shared/view-source.ts';
import type { JsonFile } from '../disk/json-file.ts';
import type { History } from '../history/history.ts';
import type { OpenLink } from './places.ts';
import type { SettingsFile } from './settings-file.ts';
import type { Watcher, Watching } from './watching.ts';

/** What macOS is asked for: not to fall asleep by itself. A lid that closes still sends the Mac to sleep. */
export interface Blocker {
  readonly hold: () => void;
  readonly release: () => void;
}

/** What macOS shows in the corner of the screen. `id`: showing another one by that name takes its place. */
export interface Banner {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly body: string;
  readonly silent: boolean;
  /** What a click on it shows. */
  readonly page: Page;
}

/** Whether macOS showed it. */
export type Told = (delivered: boolean) => void;

/** All that the app does to the Mac and to its own window: the desktop does it, or a test notes it down. */
export interface Outside {
  readonly watch: (watcher: Watcher, minutes: number) => Watching;
  readonly history: History;
  readonly settings: SettingsFile;
  /** What is remembered of alerts while the app is closed. */
  readonly alertsFile: JsonFile;
  /** What macOS itself wrote down about sleep. Empty where it cannot be read. */
  readonly sleeps: (window: NightWindow) => Promise<readonly SleepInterval[]>;
  /** What is known of it from the start: a recording's own. */
  readonly loggedSleeps: readonly SleepInterval[];
  readonly openLink: OpenLink;
  readonly blocker: Blocker;
  /** Null: not known yet. */
  readonly powerSource: () => Power['source'] | null;
  readonly login: { readonly state: () => LoginItem; readonly set: (enabled: boolean) => void };
  readonly banners: {
    readonly show: (banner: Banner, told: Told) => void;
    readonly withdraw: (id: string) => void;
    /**
     * Those of an earlier run, if they still stand there. Not to be called without any: asking macOS for them makes it ask
     * whether this app may alert.
     */
    readonly recall: (ids: readonly string[], page: Page) => void;
  };
  readonly popover: { readonly ready: () => void; readonly hide: () => void };
  /** The path of a photo library that someone pointed out; null: no one. */
  readonly chooseLibrary: () => Promise<string | null>;
  /** Opens the window in which a report is made. */
  readonly exportReport: () => void;
  readonly about: () => About;
  readonly quit: () => void;
}
