import { type Calendar, type Ledger, startCalendar } from '../engine/calendar.ts';
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
    ledgerOfThisRun(),
    () => companion.now,
  );
}

/** A program that was just started has missed both, and both are cheap enough to be done at once. */
function ledgerOfThisRun(): Ledger {
  const done = new Map<string, number>();
  return {
    lastDone: (name) => done.get(name) ?? null,
    done: (name, at) => void done.set(name, at),
  };
}
