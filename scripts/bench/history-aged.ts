import type { History } from '../../src/main/history/history.ts';
import { openHistory } from '../../src/main/history/sqlite.ts';
import { nightOf } from '../../src/shared/night/night.ts';
import { lastNights } from '../../src/shared/night/window.ts';
import { smallNights } from '../../src/shared/present/nights.ts';
import { nightsReport } from '../../src/shared/present/terminal/nights.ts';
import { MINUTE } from '../../test/harness/entries.ts';
import { DAY_MINUTES, yearMinute } from '../../test/harness/year.ts';
import { median } from './figure.ts';

const APPENDS = 5_000;
const VIEWS = 5;
const NIGHTS = 30;
const MOST_BITES = 100;
const timeZone = 'Europe/Berlin';

/** What a history costs at an age. */
export interface Aged {
  readonly bytes: number;
  readonly appendMs: number;
  readonly append99Ms: number;
  readonly nightMs: number;
  readonly monthMs: number;
  readonly biteMs: number;
}

/** Measures and then spoils the history in this folder, which ends after so many days. */
export function measureAged(folder: string, days: number): Aged {
  const history = openHistory(folder);
  try {
    const end = yearMinute(days * DAY_MINUTES).at;
    const { bytes = Number.NaN } = history.size() ?? {};
    const nightMs = Math.max(...nightsOf(history, end));
    const monthMs = median(Array.from({ length: VIEWS }, () => timed(() => view(history, end))));
    const appends = appendsTo(history, days);
    const biteMs = Math.max(...bitesOf(history, (days / 2) * DAY_MINUTES * MINUTE));
    const append99Ms = appends.toSorted((a, b) => a - b)[Math.floor(appends.length * 0.99)] ?? Number.NaN;
    return { bytes, appendMs: median(appends), append99Ms, nightMs, monthMs, biteMs };
  } finally {
    history.close();
  }
}

function nightsOf(history: History, end: number): readonly number[] {
  // The very first one pays for the compiling of the code, and no one waits for that twice.
  const windows = lastNights(end, timeZone, NIGHTS);
  const tell = (window: { readonly from: number; readonly to: number }) =>
    nightOf(history.between(window.from, window.to), { ...window, timeZone });
  windows.forEach(tell);
  return windows.map((window) => timed(() => tell(window)));
}

/** What `unstuck night --nights 30` prints. */
function view(history: History, end: number): string {
  const nights = lastNights(end, timeZone, NIGHTS).map(({ from, to }) => history.between(from, to));
  return nightsReport(smallNights(nights, { timeZone }), { columns: 120, color: false, timeZone });
}

function appendsTo(history: History, days: number): readonly number[] {
  return Array.from({ length: APPENDS }, (_, nth) => {
    const entry = yearMinute(days * DAY_MINUTES + nth);
    let isWritten = false;
    const took = timed(() => {
      isWritten = history.append(entry).written;
    });
    if (!isWritten) throw new Error('the history was not written');
    return took;
  });
}

function bitesOf(history: History, age: number): readonly number[] {
  const took: number[] = [];
  for (let more = true; more && took.length < MOST_BITES; ) {
    took.push(
      timed(() => {
        more = history.prune(age);
      }),
    );
  }
  return took;
}

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
