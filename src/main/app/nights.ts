import { nightOf } from '../../shared/night/night.ts';
import type { SleepInterval } from '../../shared/night/sleep-interval.ts';
import { isKnown, toldNight, type When } from '../../shared/night/told.ts';
import { lastNights, type NightWindow } from '../../shared/night/window.ts';
import { type NightsOptions, type SmallNight, smallNights } from '../../shared/present/nights.ts';
import type { ViewSource } from '../../shared/view-source.ts';
import type { History } from '../history/history.ts';

const NIGHTS = 30;

type Told = Pick<ViewSource, 'night' | 'chronicle'>;

/** The zone is the one that the Mac is in now, not the one in which the night was spent. */
export type NightsWhen = Required<When>;

export interface Nights {
  /** Last night, or the one that is under way. */
  readonly last: (when: NightsWhen) => Told;
  readonly several: (when: NightsWhen) => readonly SmallNight[];
  /** What macOS wrote down about sleep, as far as it has been asked. */
  readonly know: (sleeps: readonly SleepInterval[]) => void;
}

/** The nights of a history. */
export function nights(history: History): Nights {
  let sleeps: readonly SleepInterval[] = [];
  // Thirty nights take a while to be told, and are asked for with every change of the page.
  let over = nothingOver;

  /** What macOS wrote down up to now: a recording knows of its whole night from the start. */
  const sleptUntil = (now: number): readonly SleepInterval[] =>
    sleeps.filter(({ from, to }) => (to ?? from) <= now);
  const tell = (when: NightsWhen): Told => {
    const { now, timeZone } = when;
    const { chronicle, time } = toldNight(history.between, when);
    if (!isKnown(chronicle)) return nothing;
    const { from, to } = chronicle;
    return { chronicle, night: nightOf(chronicle, { from, to, time, sleeps: sleptUntil(now), timeZone }) };
  };
  const tellOver = ({ from, to }: NightWindow, options: NightsOptions): readonly SmallNight[] => {
    const chronicle = history.between(from, to);
    // What cannot be read now can be in a moment: nothing is no answer to be kept.
    if (!isKnown(chronicle)) return [];
    const told = smallNights([chronicle], options);
    over.told.set(from, told);
    return told;
  };
  return {
    last: tell,
    several: (when) => {
      const { now, timeZone, bedtime } = when;
      const options = { timeZone, sleeps: sleptUntil(now) };
      const earlier = lastNights(now, timeZone, NIGHTS, bedtime).slice(0, -1);
      const key = JSON.stringify([timeZone, earlier[0], options.sleeps.length]);
      if (key !== over.key) over = { key, told: new Map() };
      const { chronicle, time } = toldNight(history.between, when);
      const last = time === 'night' && isKnown(chronicle) ? [chronicle] : [];
      return [
        ...earlier.flatMap((window) => over.told.get(window.from) ?? tellOver(window, options)),
        ...smallNights(last, options),
      ];
    },
    know: (logged) => {
      sleeps = logged;
      over = nothingOver;
    },
  };
}

/** Nights that are over, by their beginning: they stay as they are while the key is the same. */
interface Over {
  readonly key: string;
  readonly told: Map<number, readonly SmallNight[]>;
}

const nothingOver: Over = { key: '', told: new Map() };

const nothing: Told = { night: null, chronicle: null };
