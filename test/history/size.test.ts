import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openHistory } from '../../src/main/history/sqlite.ts';
import type { Entry } from '../../src/shared/history/chronicle.ts';
import { nightOf } from '../../src/shared/night/night.ts';
import { lastNights, type NightWindow } from '../../src/shared/night/window.ts';
import { EVENING, MINUTE, makeEntry } from '../harness/entries.ts';
import { temporaryFolder } from '../harness/repository.ts';

const long = process.env.UNSTUCK_LONG === '1';
const DAYS = long ? 365 : 15;
const DAY_MINUTES = 24 * 60;
const MOST_BYTES = 20_000_000;
const MOST_APPEND_MS = 1;
const MOST_NIGHT_MS = 20;
const MOST_MONTH_MS = 100;
const MOST_BITE_MS = 20;

/** A MacBook that is carried around by day and uploads each night until three, with a count every five minutes. */
function entryAt(minute: number): Entry {
  const day = Math.floor(minute / DAY_MINUTES);
  const ofDay = minute % DAY_MINUTES;
  const night = ofDay < 6 * 60;
  const moving = night && ofDay < 360 - (day % 5) * 40;
  const left = 40_000 - (day % 60) * 600 - (moving ? Math.floor(ofDay / 5) : 72);
  const battery = ofDay >= 480 && ofDay < 960;
  return makeEntry(EVENING + minute * MINUTE, {
    verdict: moving ? 'uploading' : battery ? 'blocked' : 'slowed',
    headline: battery ? 'low-power-mode' : null,
    findings: battery ? ['low-power-mode', 'on-battery'] : [],
    power: battery ? 'battery' : 'ac',
    percent: battery ? 100 - Math.floor((ofDay - 480) / 6) : 100,
    photosOpen: ofDay > 1_000,
    left,
    bytesLeft: left * 29_345_678,
    uploaded: 60_000 - left,
  });
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

it(`a year of samples stays small (${DAYS} days${long ? '' : '; 365 with UNSTUCK_LONG=1'})`, () => {
  using folder = temporaryFolder();
  const history = openHistory(folder.path);
  const took: number[] = [];
  for (let minute = 0; minute < DAYS * DAY_MINUTES; minute += 1) {
    const began = performance.now();
    history.append(entryAt(minute));
    took.push(performance.now() - began);
  }
  const end = EVENING + DAYS * DAY_MINUTES * MINUTE;
  const nights = lastNights(end, 'UTC', 30);
  const nightOfWindow = (window: NightWindow) => nightOf(history.between(window.from, window.to), window);
  const night = timed(() => nights.slice(-1).map(nightOfWindow));
  const month = timed(() => nights.map(nightOfWindow));
  const bite = timed(() => history.prune(end - 3 * DAY_MINUTES * MINUTE));
  const { bytes = Infinity } = history.size() ?? {};
  history.close();

  expect(statSync(join(folder.path, 'history.sqlite')).size).toBe(bytes);
  const year = (bytes * 365) / DAYS;
  console.log(
    `history: ${(year / 1e6).toFixed(1)} MB a year, append ${median(took).toFixed(3)} ms, ` +
      `a night ${night.toFixed(1)} ms, 30 nights ${month.toFixed(1)} ms, one bite ${bite.toFixed(1)} ms`,
  );
  expect(year).toBeLessThan(MOST_BYTES);
  expect(median(took)).toBeLessThan(MOST_APPEND_MS);
  expect(night).toBeLessThan(MOST_NIGHT_MS);
  expect(month).toBeLessThan(MOST_MONTH_MS);
  expect(bite).toBeLessThan(MOST_BITE_MS);
}, 600_000);

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
