import { nightOf } from '../../shared/night/night.ts';
import type { SleepInterval } from '../../shared/night/sleep-interval.ts';
import { isKnown, toldNight, type When } from '../../shared/night/told.ts';
import { type Bedtime, lastNights } from '../../shared/night/window.ts';
import { type SmallNight, smallNights } from '../../shared/present/nights.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import type { ViewSource } from '../../shared/view-source.ts';
import type { History } from '../history/history.ts';

const NIGHTS = 30;

/** The night of the settings, in hours of the clock. */
export const bedtimeOf = ({ alerts }: Settings): Bedtime => ({
  from: alerts.nightFrom / 60,
  to: alerts.nightTo / 60,
});

type Told = Pick<ViewSource, 'night' | 'chronicle'>;

/** The zone is the one that the Mac is in now, not the one in which the night was spent. */
type NightsWhen = Required<When>;

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
  let answered = { key: '', several: [] as readonly SmallNight[] };

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
  const tellSeveral = (when: NightsWhen): readonly SmallNight[] => {
    const { now, timeZone, bedtime } = when;
    const earlier = lastNights(now, timeZone, NIGHTS, bedtime).slice(0, -1);
    const last = toldNight(history.between, when);
    const all = [
      ...earlier.map(({ from, to }) => history.between(from, to)),
      ...(last.time === 'night' ? [last.chronicle] : []),
    ];
    return smallNights(all.filter(isKnown), { timeZone, sleeps: sleptUntil(now) });
  };
  return {
    last: tell,
    several: (when) => {
      const { now, timeZone, bedtime } = when;
      const key = `${now} ${timeZone} ${bedtime.from} ${bedtime.to} ${sleeps.length}`;
      if (key !== answered.key) answered = { key, several: tellSeveral(when) };
      return answered.several;
    },
    know: (logged) => {
      sleeps = logged;
    },
  };
}

const nothing: Told = { night: null, chronicle: null };
