import { join } from 'node:path';
import { openHistoryFile } from '../../src/main/history/open.ts';
import { writer } from '../../src/main/history/write.ts';
import { MINUTE } from '../../test/harness/entries.ts';
import { temporaryFolder } from '../../test/harness/repository.ts';
import { DAY_MINUTES, yearMinute } from '../../test/harness/year.ts';
import type { Figure, Measured } from './figure.ts';
import { type Aged, measureAged } from './history-aged.ts';
import { quietNights } from './history-quiet.ts';

const AGES = [
  { name: '1 day', days: 1 },
  { name: '1 month', days: 30 },
  { name: '1 year', days: 365 },
] as const;

interface Row {
  readonly what: string;
  readonly unit: string;
  readonly of: (aged: Aged) => number;
  readonly atMost?: number;
}

const rows: readonly Row[] = [
  { what: 'database', unit: 'MB', of: ({ bytes }) => bytes / 1e6, atMost: 20 },
  { what: 'append, median', unit: 'ms', of: ({ appendMs }) => appendMs, atMost: 1 },
  { what: 'append, 99 of 100', unit: 'ms', of: ({ append99Ms }) => append99Ms },
  { what: 'a night, the slowest of 30', unit: 'ms', of: ({ nightMs }) => nightMs, atMost: 20 },
  { what: 'view of 30 nights', unit: 'ms', of: ({ monthMs }) => monthMs, atMost: 100 },
  { what: 'one bite of pruning, the slowest', unit: 'ms', of: ({ biteMs }) => biteMs, atMost: 20 },
];

/** The history after a day, a month and a year of one sample a minute. */
export async function history(): Promise<Measured> {
  using folder = temporaryFolder();
  const aged = AGES.map(({ days }) => {
    const place = join(folder.path, String(days));
    fill(place, days);
    return measureAged(place, days);
  });
  const year = aged.at(-1);
  if (!year) throw new Error('no history was measured');
  const figures = rows.map(({ what, unit, of, atMost }): Figure => {
    const limit = atMost === undefined ? {} : { limit: { of: 'ours', atMost } as const };
    return { what: `history of a year: ${what}`, unit, ours: of(year), ...limit };
  });
  return { figures: [...figures, quietNights()], notes: [...sideBySide(aged), ...HOW] };
}

const HOW = [
  'Appends and bites are timed as they are in use, each one flushed to the disk, on a history of that age. What is',
  'there before was written by the same statements, a day in one commit.',
];

/** Through the statements that every sample goes through, but a day in one commit: a flush for each takes minutes. */
function fill(folder: string, days: number): void {
  const { database } = openHistoryFile(folder);
  const { append, event } = writer(database);
  for (let day = 0; day < days; day += 1) {
    database.exec('BEGIN');
    for (let minute = day * DAY_MINUTES; minute < (day + 1) * DAY_MINUTES; minute += 1)
      append(yearMinute(minute));
    const morning = yearMinute(day * DAY_MINUTES).at + 10 * 60 * MINUTE;
    event({ at: morning, kind: 'unlock', detail: null });
    event({ at: morning + MINUTE, kind: 'alert', detail: 'low-power-mode' });
    database.exec('COMMIT');
  }
  database.close();
}

function sideBySide(aged: readonly Aged[]): readonly string[] {
  const cell = (text: string): string => text.padStart(10);
  const line = (what: string, cells: readonly string[]): string =>
    `${what.padEnd(40)}${cells.map(cell).join('')}`;
  return [
    line(
      'history of',
      AGES.map(({ name }) => name),
    ),
    ...rows.map(({ what, unit, of }) =>
      line(
        `${what}, ${unit}`,
        aged.map((one) => of(one).toFixed(unit === 'MB' ? 2 : 3)),
      ),
    ),
    '',
  ];
}
