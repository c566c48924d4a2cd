import type { ViewSource } from '../../shared/app-view.ts';
import type { Chronicle } from '../../shared/history/chronicle.ts';
import { nightOf } from '../../shared/night/night.ts';
import type { SleepInterval } from '../../shared/night/sleep-interval.ts';
import { type Bedtime, lastNight, lastNights } from '../../shared/night/window.ts';
import { type SmallNight, smallNights } from '../../shared/present/nights.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import type { History } from '../history/history.ts';

/** Shown until the first night has begun. */
const FIRST_DAY_MS = 12 * 3_600_000;
const NIGHTS = 30;

/** The night of the settings, in hours of the clock. */
export const bedtimeOf = ({ alerts }: Settings): Bedtime => ({
  from: alerts.nightFrom / 60,
  to: alerts.nightTo / 60,
});

type Told = Pick<ViewSource, 'night' | 'chronicle'>;

export interface Nights {
  /** Last night, or the one that is under way. */
  readonly last: (now: number, bedtime: Bedtime) => Told;
  readonly several: (now: number, bedtime: Bedtime) => readonly SmallNight[];
  /** What macOS wrote down about sleep, as far as it has been asked. */
  readonly know: (sleeps: readonly SleepInterval[]) => void;
}

/** The nights of a history. */
export function nights(history: History, timeZone: string): Nights {
  let sleeps: readonly SleepInterval[] = [];
  // Thirty nights take a while to be told, and are asked for with every change of the page.
  let answered = { key: '', several: [] as readonly SmallNight[] };

  const chronicleOf = (now: number, bedtime: Bedtime): Chronicle => {
    const { from, to } = lastNight(now, timeZone, bedtime);
    const chronicle = history.between(from, to);
    return chronicle.watched.length > 0 ? chronicle : history.between(now - FIRST_DAY_MS, now);
  };
  const tell = (now: number, bedtime: Bedtime): Told => {
    const chronicle = chronicleOf(now, bedtime);
    if (chronicle.watched.length === 0) return nothing;
    const { from, to } = chronicle;
    return { chronicle, night: nightOf(chronicle, { from, to, sleeps, timeZone }) };
  };
  const tellSeveral = (now: number, bedtime: Bedtime): readonly SmallNight[] => {
    const windows = lastNights(now, timeZone, NIGHTS, bedtime);
    const all = windows.map(({ from, to }) => history.between(from, to));
    return smallNights(
      all.filter(({ watched }) => watched.length > 0),
      { timeZone, sleeps },
    );
  };
  return {
    last: tell,
    several: (now, bedtime) => {
      const key = `${now} ${bedtime.from} ${bedtime.to} ${sleeps.length}`;
      if (key !== answered.key) answered = { key, several: tellSeveral(now, bedtime) };
      return answered.several;
    },
    know: (logged) => {
      sleeps = logged;
    },
  };
}

const nothing: Told = { night: null, chronicle: null };
