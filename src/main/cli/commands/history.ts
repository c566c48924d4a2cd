import { setImmediate } from 'node:timers/promises';
import {
  HISTORY_COLUMNS,
  type HistoryRow,
  historyCsv,
  historyJson,
  historyRows,
} from '../../../shared/present/history-rows.ts';
import type { History } from '../../history/history.ts';
import { type Given, refuse } from '../args.ts';
import { type Exit, exits } from '../exits.ts';
import { readHistory } from '../histories.ts';
import type { Io } from '../io.ts';
import { timeOf } from '../values.ts';

const DAY_MS = 24 * 3_600_000;
/** The version of the shape of `history --json`. */
const FORMAT = 1;

interface Style {
  readonly head: string;
  readonly row: (row: HistoryRow, isFirst: boolean) => string;
  readonly foot: string;
}

/** `unstuck history`: what was written down, a day at a time, so that a year is printed in little memory. */
export async function history(given: Given<'history'>, io: Io): Promise<Exit> {
  if (given.isOn('json') && given.isOn('csv')) refuse('--json and --csv do not go together.', 'history');
  const now = io.now();
  const moment = (option: 'since' | 'until', otherwise: number): number => {
    const text = given.valueOf(option);
    return text === undefined
      ? otherwise
      : timeOf(text, `--${option}`, { now, timeZone: io.timeZone, command: 'history' });
  };
  const from = moment('since', now - DAY_MS);
  const to = moment('until', now);
  if (from >= to) refuse('--since is not before --until.', 'history');
  const source = readHistory(io, given.valueOf('db'));
  const style = given.isOn('json') ? jsonStyle(from, to) : csvStyle;
  try {
    io.out(style.head);
    let isFirst = true;
    for await (const rows of pieces(source, from, to)) {
      for (const row of rows) {
        io.out(style.row(row, isFirst));
        isFirst = false;
      }
    }
    io.out(style.foot);
  } finally {
    source.close();
  }
  return exits.fine;
}

async function* pieces(source: History, from: number, to: number): AsyncGenerator<readonly HistoryRow[]> {
  const rows = historyRows();
  const oldest = source.size()?.oldestAt ?? from;
  for (let at = Math.max(from, Math.min(oldest, to)); at < to; at += DAY_MS) {
    yield rows.next(source.between(at, Math.min(at + DAY_MS, to)));
    // What was written leaves before more is read.
    await setImmediate();
  }
  yield rows.rest();
}

const csvStyle: Style = {
  head: `${HISTORY_COLUMNS.join(',')}\n`,
  row: (row) => `${historyCsv(row)}\n`,
  foot: '',
};

function jsonStyle(from: number, to: number): Style {
  const span = `"from":"${new Date(from).toISOString()}","until":"${new Date(to).toISOString()}"`;
  return {
    head: `{"format":${FORMAT},${span},"rows":[`,
    row: (row, isFirst) => `${isFirst ? '\n' : ',\n'}${historyJson(row)}`,
    foot: '\n]}\n',
  };
}
