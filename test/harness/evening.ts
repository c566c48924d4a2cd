import type { Chronicle, Entry, EventKind } from '../../src/shared/history/chronicle.ts';
import { collectChronicle } from '../../src/shared/history/in-memory.ts';
import { type Night, nightOf } from '../../src/shared/night/night.ts';
import type { SleepInterval } from '../../src/shared/night/sleep-interval.ts';
import { EVENING, MINUTE, minutes } from './entries.ts';

/** The clock of all evenings. */
export const BERLIN = 'Europe/Berlin';

export const LOW_POWER: Partial<Entry> = {
  verdict: 'blocked',
  headline: 'low-power-mode',
  findings: ['low-power-mode'],
};

/** One sample a minute, all alike. Minutes are counted from 21:00. */
export const samples = (from: number, to: number, differs: Partial<Entry> = {}): readonly Entry[] =>
  minutes(from, to, () => differs);

export interface Evening {
  readonly entries?: readonly Entry[];
  readonly events?: readonly (readonly [minute: number, kind: EventKind, detail?: string])[];
  /** What macOS wrote into its log. */
  readonly sleeps?: readonly (readonly [from: number, to: number, reason: string])[];
  /** In minutes. Default: ten hours. */
  readonly end?: number;
}

/** Written down from 21:00 in Berlin on. */
export function told({ entries = [], events = [], sleeps = [], end = 600 }: Evening): {
  readonly chronicle: Chronicle;
  readonly night: Night;
} {
  const collected = collectChronicle();
  entries.forEach(collected.add);
  for (const [minute, kind, detail = null] of events) {
    collected.event({ at: EVENING + minute * MINUTE, kind, detail });
  }
  const [from, to] = [EVENING, EVENING + end * MINUTE];
  const chronicle = collected.chronicle(from, to);
  const logged = sleeps.map(([begin, end, reason]): SleepInterval => {
    const [slept, woke] = [EVENING + begin * MINUTE, EVENING + end * MINUTE];
    return { kind: 'sleep', from: slept, to: woke, reason, power: null, charge: null };
  });
  return { chronicle, night: nightOf(chronicle, { from, to, sleeps: logged, timeZone: BERLIN }) };
}

/** The same stretches and uploads in a night that begins at another time. */
export function movedTo(night: Night, from: number): Night {
  const moved = <Part extends { readonly from: number; readonly to: number }>(part: Part): Part => ({
    ...part,
    from: part.from - night.from + from,
    to: part.to - night.from + from,
  });
  return { ...moved(night), stretches: night.stretches.map(moved), uploads: night.uploads.map(moved) };
}

/**
 * The night that everyone knows: 184 items go up until Low Power Mode comes on at 22:14, on battery since 22:10; the
 * lid is closed from 02:31 to 05:11; morning is at 06:00.
 */
export function lowPowerNight(): Evening {
  const uploading = minutes(0, 73, (minute) => left(1284 - Math.round((minute / 74) * 184), minute));
  const paused = (from: number, to: number) =>
    minutes(from, to, (minute) => ({ ...LOW_POWER, ...left(1100, minute) }));
  return {
    entries: [...uploading, ...paused(74, 331), ...paused(491, 540)],
    events: [
      [331, 'suspend'],
      [491, 'resume'],
    ],
    sleeps: [[331, 491, 'Clamshell Sleep']],
    end: 540,
  };
}

const left = (items: number, minute: number): Partial<Entry> => ({
  left: items,
  bytesLeft: items * 30_000_000,
  uploaded: 10_000 - items,
  power: minute < 70 ? 'ac' : 'battery',
  percent: 92 - Math.floor(minute / 25),
});
