import { describe, expect, it } from 'vitest';
import type { Entry } from '../history/chronicle.ts';
import { collectChronicle } from '../history/in-memory.ts';
import { type HistoryRow, historyCsv, historyJson, historyRows } from './history-rows.ts';

const START = Date.parse('2026-11-21T21:00:00Z');
const minute = (n: number): number => START + n * 60_000;

const QUIET: Omit<Entry, 'at'> = {
  verdict: 'uploading',
  headline: null,
  findings: [],
  power: 'ac',
  percent: null,
  online: true,
  photosOpen: true,
  left: 100,
  bytesLeft: null,
  uploaded: 900,
  failed: 0,
};

/** A sample a minute, from 21:00 until `minutes` later; Low Power Mode from the 90th minute on. */
function told(minutes: number) {
  const { add, event, chronicle } = collectChronicle();
  for (let n = 0; n <= minutes; n += 1) {
    const paused: Partial<Entry> =
      n < 90
        ? {}
        : { verdict: 'blocked', headline: 'low-power-mode', findings: ['low-power-mode', 'will-sleep'] };
    add({ ...QUIET, at: minute(n), left: n < 30 ? 100 : 80, ...paused });
  }
  event({ at: minute(45), kind: 'unlock', detail: null });
  return chronicle;
}

/** All rows, read in pieces of so many minutes. */
function rowsBy(piece: number, minutes = 180): readonly HistoryRow[] {
  const chronicle = told(minutes);
  const rows = historyRows();
  const all: HistoryRow[] = [];
  for (let n = 0; n < minutes; n += piece)
    all.push(...rows.next(chronicle(minute(n), minute(Math.min(n + piece, minutes)))));
  return [...all, ...rows.rest()];
}

const named = (rows: readonly HistoryRow[], ...names: readonly string[]): readonly string[] =>
  rows.filter(({ name }) => names.includes(name)).map(historyCsv);

describe('historyRows', () => {
  it('says nothing of a time in which nothing was written down', () => {
    const rows = historyRows();
    expect([...rows.next(collectChronicle().chronicle(minute(0), minute(60))), ...rows.rest()]).toEqual([]);
  });

  it('gives a row for each state, when it ended', () => {
    expect(named(rowsBy(180), 'verdict', 'findings', 'watched')).toEqual([
      '2026-11-21T21:00:00.000Z,2026-11-21T22:30:00.000Z,state,verdict,uploading',
      '2026-11-21T21:00:00.000Z,2026-11-21T22:30:00.000Z,state,findings,',
      '2026-11-21T21:00:00.000Z,2026-11-22T00:00:00.000Z,state,watched,true',
      '2026-11-21T22:30:00.000Z,2026-11-22T00:00:00.000Z,state,verdict,blocked',
      '2026-11-21T22:30:00.000Z,2026-11-22T00:00:00.000Z,state,findings,low-power-mode will-sleep',
    ]);
  });

  it('gives a count where it changed, and events', () => {
    expect(named(rowsBy(180), 'left', 'failed', 'unlock')).toEqual([
      '2026-11-21T21:00:00.000Z,,count,left,100',
      '2026-11-21T21:00:00.000Z,,count,failed,0',
      '2026-11-21T21:30:00.000Z,,count,left,80',
      '2026-11-21T21:45:00.000Z,,event,unlock,',
    ]);
  });

  it.each([7, 30, 60, 90, 91])('gives the same rows when it is read in pieces of %i minutes', (piece) => {
    expect(rowsBy(piece).map(historyCsv).toSorted()).toEqual(rowsBy(180).map(historyCsv).toSorted());
  });
});

describe('a row', () => {
  const row: HistoryRow = { from: START, until: null, kind: 'event', name: 'opened', value: 'a,"b"\n' };

  it('as CSV is one record whatever is in it', () => {
    expect(historyCsv(row)).toBe('2026-11-21T21:00:00.000Z,,event,opened,"a,""b""\n"');
  });

  it('as JSON keeps what is a number and what is not known', () => {
    expect(JSON.parse(historyJson({ ...row, value: 7 }))).toEqual({
      from: '2026-11-21T21:00:00.000Z',
      until: null,
      kind: 'event',
      name: 'opened',
      value: 7,
    });
  });
});
