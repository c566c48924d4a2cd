import { describe, expect, it } from 'vitest';
import { BERLIN, LOW_POWER, lowPowerNight, samples, told } from '../../../../test/harness/evening.ts';
import type { Entry } from '../../history/chronicle.ts';
import { clip } from '../../history/clip.ts';
import type { NightWindow } from '../../night/window.ts';
import { smallNights } from '../nights.ts';
import { nightsReport } from './nights.ts';

const DAY_MINUTES = 24 * 60;

function report(columns: number, nights: number): readonly string[] {
  const later = (nth: number, entries: readonly Entry[]): readonly Entry[] =>
    entries.map((entry) => ({ ...entry, at: entry.at + nth * DAY_MINUTES * 60_000 }));
  const { entries = [], events = [] } = lowPowerNight();
  const { chronicle } = told({
    entries: [
      ...entries,
      ...later(2, samples(0, 540, { left: 500, uploaded: 9500 })),
      ...later(3, [
        ...samples(0, 179, { left: 500, uploaded: 9500 }),
        ...samples(180, 540, { left: 0, uploaded: 10_000, verdict: 'up-to-date' }),
      ]),
    ],
    events,
    end: nights * DAY_MINUTES,
  });
  const windows = Array.from({ length: nights }, (_, nth): NightWindow => {
    const from = chronicle.from + nth * DAY_MINUTES * 60_000;
    return { from, to: from + 540 * 60_000 };
  });
  const small = smallNights(
    windows.map(({ from, to }) => clip(chronicle, from, to)),
    { timeZone: BERLIN },
  );
  return nightsReport(small, { columns, color: false, timeZone: BERLIN }).split('\n').slice(1, -2);
}

it('has a row for each night, also for one of which nothing is known', () => {
  expect(report(80, 4)).toEqual([
    '              21:00               06:00    items  lost most to',
    '  Sat 21 Nov  ▁▁▁▁×××××××××××░░░░░░░░××      184  Low Power Mode 5 h 6 min',
    '  Sun 22 Nov                                   ?  Not recorded 9 h',
    '  Mon 23 Nov  ·························        0',
    '  Tue 24 Nov  ········▇················      500  All uploaded',
    '',
    '  ▁▇ uploading   × paused   ░ asleep   · awake, nothing uploaded',
  ]);
});

it.each([40, 60, 80, 120, 200])('stays within %i columns', (columns) => {
  const widths = report(columns, 2).map((line) => line.length);
  expect(Math.max(...widths)).toBeLessThanOrEqual(columns);
});

it('says below a night what it was lost to where there is no room beside it', () => {
  expect(report(40, 3)).toEqual([
    '              21:00       06:00    items',
    '  Sat 21 Nov  ▇▇▂×××××××░░░░░××      184',
    '              Low Power Mode 5 h 6 min',
    '  Sun 22 Nov                           ?',
    '              Not recorded 9 h',
    '  Mon 23 Nov  ·················        0',
    '',
    '  ▁▇ uploading   × paused   ░ asleep',
    '  · awake, nothing uploaded',
  ]);
});

describe('what has a long name', () => {
  const long = (columns: number): readonly string[] => {
    const { chronicle } = told({
      entries: samples(0, 590, { ...LOW_POWER, headline: 'icloud-photos-restricted' }),
      end: 590,
    });
    const small = smallNights([chronicle], { timeZone: BERLIN });
    return nightsReport(small, { columns, color: false, timeZone: BERLIN }).split('\n').slice(2, -4);
  };

  it('keeps to one line, and says for how long it was', () => {
    expect(long(80)).toEqual([
      expect.stringMatching(/^ {2}Sat 21 Nov {2}×{19} {8}0 {2}iCloud Photos not allowed 9 h 50 min$/),
    ]);
  });

  it('stays within a narrow terminal', () => {
    expect(long(40).slice(1, 3)).toEqual([
      '              iCloud Photos not allowed',
      '              9 h 50 min',
    ]);
  });
});
