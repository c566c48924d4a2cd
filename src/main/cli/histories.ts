import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry, HistoryEvent } from '../../shared/history/chronicle.ts';
import { type History, RETENTION_MS } from '../history/history.ts';
import { HISTORY_FILE } from '../history/open.ts';
import { openHistory } from '../history/sqlite.ts';
import { exits, Refusal } from './exits.ts';
import { type Io, shortPath } from './io.ts';

/** Where the history lies: where each system wants a program's data. */
export function historyFolder({ platform, home, dataHome }: Io, given?: string): string {
  if (given !== undefined) return given;
  if (platform === 'darwin') return join(home, 'Library/Application Support/Unstuck');
  return join(dataHome?.startsWith('/') ? dataHome : join(home, '.local/share'), 'unstuck');
}

/** The history, to be read. Where there is none, none is made. `instead`: what else there is to read then. */
export function readHistory(io: Io, given?: string, instead?: string): History {
  const folder = historyFolder(io, given);
  const place = shortPath(folder, io.home);
  if (!isThere(join(folder, HISTORY_FILE), place))
    throw new NoHistory(`there is no history in ${place}.`, instead);
  const history = openHistory(folder, { writes: false });
  const why = history.unreadable();
  if (why === null) return history;
  history.close();
  throw new UnreadableHistory(place, why);
}

/** In a folder of another person it cannot be told. */
function isThere(file: string, place: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    throw new UnreadableHistory(place, error instanceof Error ? error.message : String(error));
  }
}

/** It is there, and cannot be read. */
export class UnreadableHistory extends Refusal {
  /** In the middle of a sentence. */
  readonly why: string;

  constructor(place: string, why: string) {
    super(exits.unreadable, `the history in ${place} cannot be read: ${why}.`);
    this.why = why;
  }
}

/** Nothing was written down, or not of that time. */
export class NoHistory extends Refusal {
  constructor(sentence: string, instead?: string) {
    const hint = 'It is written while "unstuck watch" runs, or the app.';
    super(exits.unreadable, sentence, instead === undefined ? hint : `${hint} ${instead}`);
  }
}

/** A history that is written while a person looks on. */
export interface Diary {
  /** What is to be said below the view: where it is written, or why it is not. */
  readonly append: (entry: Entry) => readonly string[];
  readonly event: (event: HistoryEvent) => void;
  readonly close: () => void;
}

export function openDiary(folder: string, where: string): Diary {
  const history = openHistory(folder);
  return {
    append: (entry) => {
      const written = history.append(entry);
      // In small bites, so that no sample pays for a whole year.
      history.prune(RETENTION_MS);
      const notice = history.notice();
      return [written.written ? where : written.why, ...(notice === null ? [] : [notice])];
    },
    event: (event) => history.event(event),
    close: () => history.close(),
  };
}
