import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { assemble } from '../../shared/history/assemble.ts';
import type { Chronicle } from '../../shared/history/chronicle.ts';
import { isDamage, sentenceOf, unreadableBecause } from './failures.ts';
import type { History, HistorySize, Written } from './history.ts';
import { HISTORY_FILE, moveAside, openHistoryFile } from './open.ts';
import { readHistoryFile } from './open-to-read.ts';
import { readChronicle, readMarks } from './read.ts';
import { readLatest } from './read-latest.ts';
import { type Writer, writer } from './write.ts';

interface Open {
  readonly database: DatabaseSync;
  readonly writer: Writer;
  readonly inode: number | undefined;
}

export interface Opening {
  /** Whoever only reads changes nothing: no setting, no table, and a damaged file stays. Default: true. */
  readonly writes?: boolean;
}

/**
 * The history in `history.sqlite` of this folder. After any failure the file is closed and opened anew at the next
 * call, so whatever was wrong (a full disk, a lock, a missing folder) heals by itself.
 */
export function openHistory(folder: string, { writes = true }: Opening = {}): History {
  const { attempt, notice, close } = keeper(folder, writes);
  const written = (work: (writer: Writer) => void): Written => {
    try {
      attempt((it) => work(it.writer));
      return { written: true };
    } catch (error) {
      return { written: false, why: sentenceOf(error) };
    }
  };
  const orElse = <Result>(other: Result, work: (open: Open) => Result): Result => {
    try {
      return attempt(work);
    } catch {
      return other;
    }
  };

  orElse(null, () => null);
  return {
    append: (entry) => written((it) => it.append(entry)),
    event: (event) => written((it) => it.event(event)),
    between: (from, to) => orElse(empty(from, to), ({ database }) => readChronicle(database, from, to)),
    marks: (from) => orElse([], ({ database }) => readMarks(database, from)),
    latest: (now) => orElse(null, ({ database }) => readLatest(database, now)),
    prune: (age) => orElse(false, (it) => it.writer.prune(age)),
    size: () => orElse(null, ({ database }) => sizeOf(database)),
    unreadable: () => {
      try {
        return attempt(({ database }) => sizeOf(database)) && null;
      } catch (error) {
        return unreadableBecause(error);
      }
    },
    notice,
    close,
  };
}

/** Keeps the file open between calls, and mends what can be mended. */
function keeper(folder: string, writes: boolean) {
  let open: Open | null = null;
  let notice: string | null = null;

  const close = (): void => {
    const { database } = open ?? {};
    open = null;
    closeQuietly(database);
  };
  const use = <Result>(work: (open: Open) => Result): Result => {
    // Deleted, or set aside by another program: what is written there now, nobody would ever find.
    if (open && open.inode !== inodeIn(folder)) close();
    if (!open) {
      const { database, setAside } = writes ? openHistoryFile(folder) : readHistoryFile(folder);
      if (setAside !== null) notice = damaged(setAside);
      open = { database, writer: writer(database), inode: inodeIn(folder) };
    }
    return work(open);
  };
  const unlessDamaged = <Result>(work: (open: Open) => Result, mend: () => Result): Result => {
    try {
      return use(work);
    } catch (error) {
      close();
      if (!writes || !isDamage(error)) throw error;
    }
    return mend();
  };
  const attempt = <Result>(work: (open: Open) => Result): Result =>
    // Another program may have set the damaged file aside already, and begun a new one: that one is opened, and checked.
    unlessDamaged(work, () =>
      unlessDamaged(work, () => {
        // What no check finds is dealt with like damage at the start.
        notice = damaged(moveAside(folder));
        return use(work);
      }),
    );
  return { attempt, notice: () => notice, close };
}

const inodeIn = (folder: string): number | undefined =>
  statSync(join(folder, HISTORY_FILE), { throwIfNoEntry: false })?.ino;

function closeQuietly(database: DatabaseSync | undefined): void {
  try {
    database?.close();
  } catch {
    // Nothing is lost by it: what was committed is in the file.
  }
}

function damaged(setAside: string): string {
  return `The history was damaged. A new one was started; the old one is kept as ${setAside}.`;
}

function empty(from: number, to: number): Chronicle {
  return assemble({ runs: [], spans: [], counts: [], events: [] }, from, to);
}

/** An event may come before the first sample. */
const OLDEST = `
  SELECT min(at) FROM (SELECT min(from_at) AS at FROM watched UNION ALL SELECT min(at) FROM events)`;

function sizeOf(database: DatabaseSync): HistorySize {
  const one = (sql: string): number | null => {
    const [value] = Object.values(database.prepare(sql).get() ?? {});
    return typeof value === 'number' ? value : null;
  };
  const bytes = (one('PRAGMA page_count') ?? 0) * (one('PRAGMA page_size') ?? 0);
  return { bytes, oldestAt: one(OLDEST) };
}
