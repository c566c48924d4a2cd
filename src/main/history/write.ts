import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Entry, HistoryEvent } from '../../shared/history/chronicle.ts';
import { type Change, LONGEST_RUN_MS, type Run, step } from '../../shared/history/compress.ts';
import { encode } from './values.ts';

/** Small enough for a tick: a few milliseconds. */
const BITE_ROWS = 1_000;

/** So many runs are not all written while the clock is wrong. One that watches day and night writes one a day. */
const AGREEING_RUNS = 50;

/** The end of the earliest of the runs written last, whatever they say of the time. */
const AGREED = `
  SELECT min(to_at) AS at, count(*) AS runs
  FROM (SELECT to_at FROM watched ORDER BY id DESC LIMIT ${AGREEING_RUNS})`;

export interface Writer {
  readonly append: (entry: Entry) => void;
  readonly event: (event: HistoryEvent) => void;
  readonly prune: (age: number) => boolean;
}

/** Writes to an open database. It begins a new run: what another program, or an earlier one, was writing is closed. */
export function writer(database: DatabaseSync): Writer {
  const statements = prepare(database);
  let run: Run | null = null;
  let id: number | bigint = 0;

  const apply = (change: Change): void => {
    if (change.kind === 'begin') id = statements.begin.run(change.at, change.at).lastInsertRowid;
    else if (change.kind === 'seen') statements.seen.run(change.at, id);
    else if (change.kind === 'close') statements.close.run(change.to, change.from, change.track, id);
    else if (change.kind === 'open') statements.open.run(change.from, change.track, id, encode(change.value));
    else {
      const { at, left, bytesLeft, uploaded, failed } = change.point;
      statements.count.run(at, id, left, bytesLeft, uploaded, failed);
    }
  };

  return {
    append: (entry) => {
      const next = step(run, entry);
      inTransaction(database, () => next.changes.forEach(apply));
      run = next.run;
    },
    event: ({ at, kind, detail }) => {
      statements.event.run(at, kind, detail);
    },
    prune: (age) => {
      const { at, runs } = statements.agreed.get() ?? {};
      if (Number(runs) < AGREEING_RUNS) return false;
      const before = Number(at) - age;
      return inTransaction(database, () => statements.prune.some((bite) => hasMore(bite, before)));
    },
  };
}

/** A run may last into what is kept, so each table keeps a day more. */
function hasMore(bite: StatementSync, before: number): boolean {
  return Number(bite.run(before - LONGEST_RUN_MS, BITE_ROWS).changes) === BITE_ROWS;
}

function prepare(database: DatabaseSync) {
  // This SQLite is built without LIMIT for DELETE.
  const bite = (table: string, key: string, time: string): StatementSync =>
    database.prepare(
      `DELETE FROM ${table} WHERE ${key} IN (SELECT ${key.replace(/[()]/g, '')} FROM ${table} WHERE ${time} < ? ORDER BY ${time} LIMIT ?)`,
    );
  return {
    begin: database.prepare('INSERT INTO watched (from_at, to_at) VALUES (?, ?)'),
    seen: database.prepare('UPDATE watched SET to_at = ? WHERE id = ?'),
    close: database.prepare('UPDATE spans SET to_at = ? WHERE from_at = ? AND track = ? AND run = ?'),
    open: database.prepare('INSERT OR REPLACE INTO spans (from_at, track, run, value) VALUES (?, ?, ?, ?)'),
    count: database.prepare('INSERT OR REPLACE INTO counts VALUES (?, ?, ?, ?, ?, ?)'),
    event: database.prepare('INSERT INTO events (at, kind, detail) VALUES (?, ?, ?)'),
    agreed: database.prepare(AGREED),
    prune: [
      bite('spans', '(from_at, track, run)', 'from_at'),
      bite('counts', '(at, run)', 'at'),
      bite('events', 'id', 'at'),
      bite('watched', 'id', 'from_at'),
    ],
  };
}

/** Alone, or as a part of what the caller has begun. */
function inTransaction<Result>(database: DatabaseSync, work: () => Result): Result {
  if (database.isTransaction) return work();
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    // SQLite has itself rolled back after some errors, a full disk among them.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
