import { describe, expect, it } from 'vitest';
import type { Library } from '../facts/photos.ts';
import type { Snapshot } from '../reading.ts';
import { newsOf } from './news.ts';

const AT = Date.UTC(2026, 10, 22, 2);
const library = (name: string, from: Library['from'] = 'preferences'): Snapshot => ({
  library: {
    at: AT,
    known: true,
    fact: { path: `~/Pictures/${name}.photoslibrary`, from, volume: '/', present: true },
  },
});
const unread: Snapshot = { library: { at: AT, known: false, gap: 'timed-out', detail: '' } };

/** The kinds of what is told with the last of these snapshots. */
function toldAtLast(...snapshots: readonly Snapshot[]) {
  const news = newsOf();
  return snapshots.map((snapshot) => news({ at: AT, snapshot })).at(-1);
}

describe('another library', () => {
  it.each([
    ['at the start', [library('A')]],
    ['while it stays', [library('A'), library('A', 'setting')]],
    ['where it cannot be read', [library('A'), unread]],
    ['where it could not be read for a while', [library('A'), unread, library('A')]],
  ])('is no news %s', (_case, snapshots) => {
    expect(toldAtLast(...snapshots)).toEqual([]);
  });

  it.each([
    ['right after the one before', [library('A'), library('B')]],
    ['also after it could not be read', [library('A'), unread, library('B')]],
    ['and back again', [library('A'), library('B'), library('A')]],
  ])('is news without its path, %s', (_case, snapshots) => {
    expect(toldAtLast(...snapshots)).toEqual([{ at: AT, kind: 'library-changed', detail: null }]);
  });
});
