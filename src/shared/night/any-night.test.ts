import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MINUTE, makeEntry } from '../../../test/harness/entries.ts';
import type { Entry } from '../history/chronicle.ts';
import { collectChronicle } from '../history/in-memory.ts';
import { type Night, nightOf } from './night.ts';
import type { SleepInterval } from './sleep-interval.ts';
import { nightWindow } from './window.ts';
import { type Day, momentOf, wallClock } from './zone.ts';

const RUNS = 10_000;
const HOUR = 60 * MINUTE;

/** Evenings, with how much longer than by the clock the night from ten to seven is, in hours. */
const evenings: readonly (readonly [day: Day, timeZone: string, longer: number])[] = [
  [{ year: 2026, month: 11, day: 21 }, 'Europe/Berlin', 0],
  [{ year: 2026, month: 3, day: 28 }, 'Europe/Berlin', -1],
  [{ year: 2026, month: 10, day: 24 }, 'Europe/Berlin', 1],
  [{ year: 2026, month: 3, day: 7 }, 'America/Los_Angeles', -1],
  [{ year: 2026, month: 10, day: 31 }, 'America/Los_Angeles', 1],
  [{ year: 2026, month: 4, day: 4 }, 'Australia/Sydney', 1],
  [{ year: 2027, month: 1, day: 31 }, 'Asia/Kolkata', 0],
];

const states: readonly Partial<Entry>[] = [
  { verdict: 'uploading' },
  { verdict: 'up-to-date', left: 0 },
  { verdict: 'unknown', left: null },
  { verdict: 'slowed', headline: 'slow-uplink' },
  { verdict: 'blocked', headline: 'low-power-mode' },
  { verdict: 'blocked', headline: 'offline', online: false },
  { verdict: 'stalled', headline: 'stalled' },
];

/** Awake for so many samples, then asleep or not watched; noted by those who noticed. */
const act = fc.record({
  samples: fc.integer({ min: 0, max: 20 }),
  everyMs: fc.constantFrom(10_000, MINUTE, 5 * MINUTE, 13 * MINUTE),
  state: fc.constantFrom(...states),
  uploads: fc.integer({ min: 0, max: 5 }),
  breakMs: fc.integer({ min: 0, max: 3 * HOUR }),
  kind: fc.constantFrom('asleep', 'closed', 'clock set back', 'none'),
  notedBy: fc.constantFrom('us', 'macOS', 'both'),
  wakeNoted: fc.boolean(),
});

const scene = fc.record({
  evening: fc.constantFrom(...evenings),
  startsBefore: fc.integer({ min: -6 * HOUR, max: 3 * HOUR }),
  acts: fc.array(act, { maxLength: 12 }),
});

/** Plays a scene. `asleep`: when the Mac really slept, and someone noted both ends. */
function play({ evening: [day, timeZone], startsBefore, acts }: Scene) {
  const window = nightWindow(day, timeZone);
  const collector = collectChronicle();
  const sleeps: SleepInterval[] = [];
  const asleep: { readonly from: number; readonly to: number }[] = [];
  let now = window.from - startsBefore;
  let left = 500;
  for (const { samples, everyMs, state, uploads, breakMs, kind, notedBy, wakeNoted } of acts) {
    for (let nth = 0; nth < samples; nth += 1, now += everyMs) {
      left = Math.max(0, left - uploads);
      collector.add(makeEntry(now, { left, bytesLeft: left * 1_000, uploaded: 1_000 - left, ...state }));
    }
    if (kind === 'clock set back') now -= Math.min(breakMs, HOUR);
    if (kind === 'closed') now += breakMs;
    if (kind !== 'asleep') continue;
    const sleep = { from: now, to: now + breakMs };
    now = sleep.to;
    if (notedBy !== 'macOS') {
      collector.event({ at: sleep.from, kind: 'suspend', detail: null });
      if (wakeNoted) collector.event({ at: sleep.to, kind: 'resume', detail: null });
    }
    if (notedBy !== 'us')
      sleeps.push({ ...sleep, kind: 'sleep', reason: 'Idle Sleep', power: null, charge: null });
    if (breakMs > 0 && (notedBy !== 'us' || wakeNoted)) asleep.push(sleep);
  }
  const night = nightOf(collector.chronicle(window.from, window.to), { ...window, sleeps, timeZone });
  // Two sleeps noted by different clocks may lie within each other: then it cannot be told which hours were slept.
  const clear = acts.every(({ kind }) => kind !== 'clock set back');
  return { night, asleep: clear ? asleep : [], window, clear, went: 500 - left };
}

type Scene = typeof scene extends fc.Arbitrary<infer Value> ? Value : never;

function checkTiles({ from, to, stretches }: Night): void {
  expect(stretches[0]?.from).toBe(from);
  expect(stretches.at(-1)?.to).toBe(to);
  for (const [place, stretch] of stretches.entries()) {
    expect(stretch.to).toBeGreaterThan(stretch.from);
    const next = stretches[place + 1];
    if (!next) continue;
    expect(next.from).toBe(stretch.to);
    expect(next.cause).not.toBe(stretch.cause);
  }
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

function checkSums(night: Night): void {
  const seconds = (causes: readonly string[]): number =>
    sum(
      night.stretches.filter(({ cause }) => causes.includes(cause)).map(({ from, to }) => (to - from) / 1000),
    );
  const paused = sum(night.paused.map((one) => one.seconds));
  const whole = night.asleepSeconds + night.unrecordedSeconds + paused + seconds(['uploading', 'idle']);
  expect(whole).toBeCloseTo((night.to - night.from) / 1000, 3);
  expect(night.asleepSeconds).toBeCloseTo(seconds(['asleep']), 3);
  for (const value of [
    night.offlineSeconds,
    night.batterySeconds,
    night.itemsUploaded ?? 0,
    night.bytesUploaded ?? 0,
  ]) {
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThan(Infinity);
  }
  // In whole milliseconds, as the last bit of a difference of seconds is nobody's.
  const ms = (seconds: number): number => Math.round(seconds * 1000);
  expect(ms(night.offlineSeconds)).toBeLessThanOrEqual(night.to - night.from - ms(night.asleepSeconds));
}

it(`tiles the night exactly, whatever happened in it, ${RUNS.toLocaleString('en-US')} times`, () => {
  fc.assert(
    fc.property(scene, (played) => {
      const { night, asleep, window, clear, went } = play(played);
      const [, timeZone, longer] = played.evening;
      expect((window.to - window.from) / HOUR).toBe(9 + longer);
      checkTiles(night);
      checkSums(night);
      // No part of a sleep has any other cause: it is never counted as stalled, paused or uploading.
      for (const sleep of asleep) {
        const others = night.stretches.filter(
          ({ cause, from, to }) => cause !== 'asleep' && from < sleep.to && to > sleep.from,
        );
        expect(others).toEqual([]);
      }
      if (clear) expect(night.itemsUploaded ?? 0).toBeLessThanOrEqual(went);
      expect(night.sentence).toMatch(/^[A-Z].*\.$/s);
      expect(night.sentence + night.facts.map(({ text }) => text).join()).not.toMatch(
        /[{}]|NaN|undefined|null|Infinity/,
      );
      expect(wallClock(momentOf(wallClock(window.to, timeZone), timeZone), timeZone)).toBe(
        wallClock(window.to, timeZone),
      );
    }),
    { numRuns: RUNS },
  );
}, 120_000);
