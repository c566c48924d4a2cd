import { type Calendar, newLedger, startCalendar } from '../engine/calendar.ts';
import type { Companion } from './companion.ts';

/** At noon hardly anyone is asleep, and a new version is no reason to wake up. */
const UPDATES = { name: 'updates', hour: 12, minute: 0 } as const;

/** What is done once a day: what macOS wrote down about the night is read in the morning, updates are looked for. */
export function startRoutine(companion: Companion, lookForUpdates: () => Promise<void>): Calendar {
  const { nightTo } = companion.settings.alerts;
  const morning = { name: 'morning', hour: Math.floor(nightTo / 60), minute: nightTo % 60 };
  return startCalendar(
    [
      { ...morning, run: () => companion.recallSleep() },
      { ...UPDATES, run: lookForUpdates },
    ],
    // A program that was just started has missed both, and both are cheap enough to be done at once.
    newLedger(),
    () => companion.now,
  );
}
