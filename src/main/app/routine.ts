import { endOfNight } from '../../shared/night/bedtime.ts';
import { type Calendar, newLedger, startCalendar } from '../engine/calendar.ts';
import type { Companion } from './companion.ts';

/** At noon hardly anyone is asleep, and a new version is no reason to wake up. */
const UPDATES = { name: 'updates', time: () => ({ hour: 12, minute: 0 }) } as const;

/** Right after a wake, which is when most of it is made up for, the network is not there yet. */
const SETTLE_MS = 20_000;

/** What is done once a day: what macOS wrote down about the night is read in the morning, updates are looked for. */
export function startRoutine(companion: Companion, lookForUpdates: () => Promise<boolean>): Calendar {
  const nightTo = (): number => endOfNight(companion.settings);
  const time = () => ({ hour: Math.floor(nightTo() / 60), minute: nightTo() % 60 });
  const calendar = startCalendar(
    [
      { name: 'morning', time, run: () => companion.recallSleep() },
      { ...UPDATES, run: () => settled().then(lookForUpdates) },
    ],
    // A program that was just started has missed both, and both are cheap enough to be done at once.
    newLedger(),
    () => companion.now,
  );
  const planned = (): string => `${nightTo()} ${companion.clockChanges}`;
  const unsubscribe = whenChanged(companion, planned, () => {
    calendar
      .catchUp()
      .catch((error: unknown) => console.error('After a change of the night or the clock:', error));
  });
  return {
    ...calendar,
    stop: () => {
      unsubscribe();
      calendar.stop();
    },
  };
}

/** Calls back after each change of this one value until the function that it returns is called. */
function whenChanged(companion: Companion, value: () => string, act: () => void): () => void {
  let last = value();
  return companion.subscribe(() => {
    if (value() === last) return;
    last = value();
    act();
  });
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, SETTLE_MS).unref());
