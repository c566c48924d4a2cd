import { join } from 'node:path';
import { memoryHistory } from '../../src/main/app/memory-history.ts';
import type { Banner, Outside, Told } from '../../src/main/app/outside.ts';
import type { Watcher } from '../../src/main/app/watching.ts';
import { type JsonFile, noFile } from '../../src/main/disk/json-file.ts';
import type { Link } from '../../src/shared/destinations/link.ts';
import type { State } from '../../src/shared/diagnosis.ts';
import { defaultSettings, type Settings } from '../../src/shared/settings/settings.ts';
import type { LoginItem } from '../../src/shared/view-source.ts';
import { MORNING } from './state.ts';

export const MINUTE_MS = 60_000;

export interface FakeOutside extends Outside {
  /** Gives the app this sample, a minute after the one before. */
  readonly sampled: (state: State) => void;
  readonly watcher: () => Watcher;
  readonly shown: (Banner & { readonly told: Told })[];
  readonly withdrawn: string[];
  /** Alerts of an earlier run that were asked for. */
  readonly recalled: string[];
  readonly opened: Link[];
  /** Which samples were asked for out of turn. */
  readonly asked: string[];
  readonly written: Settings[];
  readonly isHeld: () => boolean;
  readonly setNow: (at: number) => void;
  /** What macOS says of the login item. */
  readonly setLogin: (state: LoginItem) => void;
}

/** All that the app could do to a Mac, noted down. Its clock stands where the last sample was taken. */
/** `alertsFile`: of an earlier run. */
export function fakeOutside(settings: Partial<Settings> = {}, alertsFile: JsonFile = noFile): FakeOutside {
  let now = MORNING;
  let watcher: Watcher | undefined;
  let held = false;
  let login: LoginItem = 'not-registered';
  let current: Settings = { ...defaultSettings, firstRunDone: true, ...settings };
  const notes = { shown: [], withdrawn: [], recalled: [], opened: [], asked: [], written: [] } as Pick<
    FakeOutside,
    'shown' | 'withdrawn' | 'recalled' | 'opened' | 'asked' | 'written'
  >;
  const heard = (): Watcher => {
    if (!watcher) throw new Error('nobody watches yet');
    return watcher;
  };
  return {
    ...notes,
    watcher: heard,
    sampled: (state) => {
      now = state.at;
      heard().onState(state);
    },
    isHeld: () => held,
    setNow: (at) => {
      now = at;
    },
    setLogin: (state) => {
      login = state;
    },
    watch: (by) => {
      watcher = by;
      return {
        now: () => now,
        timeZone: 'Europe/Berlin',
        sample: async (cause) => void notes.asked.push(cause),
        every: (minutes) => void notes.asked.push(`every ${minutes} min`),
        health: () => ({}),
        stop: () => {},
      };
    },
    history: memoryHistory(),
    alertsFile,
    settings: {
      read: () => current,
      write: (next) => {
        current = next;
        notes.written.push(next);
      },
      trouble: () => null,
    },
    sleeps: async () => [],
    loggedSleeps: [],
    openLink: async (link) => notes.opened.push(link) > 0,
    blocker: {
      hold: () => {
        held = true;
      },
      release: () => {
        held = false;
      },
    },
    powerSource: () => null,
    login: {
      state: () => login,
      set: (enabled) => {
        login = enabled ? 'enabled' : 'not-registered';
      },
    },
    banners: {
      show: (banner, told) => void notes.shown.push({ ...banner, told }),
      withdraw: (id) => void notes.withdrawn.push(id),
      recall: (ids) => void notes.recalled.push(...ids),
    },
    popover: { ready: () => {}, hide: () => {} },
    chooseLibrary: async () => join('/Volumes/Photos', 'Other.photoslibrary'),
    exportReport: () => {},
    about: () => ({ version: '0', electron: '0', cpuPercent: null, childrenPerHour: null, update: null }),
    quit: () => {},
  };
}
