import type { Entry } from '../../src/shared/history/chronicle.ts';

/** 21 November 2026, 21:00 in Berlin. */
export const EVENING = Date.parse('2026-11-21T20:00:00Z');

export const MINUTE = 60_000;

/** A sample of a quiet night, with only what a test is about spelled out. */
export function makeEntry(at: number, differs: Partial<Entry> = {}): Entry {
  return {
    at,
    verdict: 'uploading',
    headline: null,
    findings: [],
    power: 'ac',
    percent: 100,
    online: true,
    photosOpen: true,
    left: 100,
    bytesLeft: 1_000_000,
    uploaded: 900,
    failed: 0,
    ...differs,
  };
}

/** One sample a minute from `from` until, and with, `to`, in minutes of the evening. */
export function minutes(
  from: number,
  to: number,
  differs: (minute: number) => Partial<Entry>,
): readonly Entry[] {
  return Array.from({ length: to - from + 1 }, (_, nth) =>
    makeEntry(EVENING + (from + nth) * MINUTE, differs(from + nth)),
  );
}
