import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { isDamage } from './failures.ts';
import { Damaged, migrate } from './schema.ts';

// Bundlers do not know this builtin module.
const sqlite = process.getBuiltinModule('node:sqlite');

export const HISTORY_FILE = 'history.sqlite';

export const LOCK_WAIT_MS = 1_000;

/**
 * A commit a minute is little, so each one is flushed to the disk (`synchronous`), and on a Mac out of the drive's own
 * cache too (`fullfsync`: a plain fsync leaves it there). A power cut then costs at most the sample that was not
 * committed yet. With the usual setting for WAL (NORMAL) it could cost all since the last checkpoint, which at this
 * pace is hours. Checkpoints come early, so that little of a disk that is nearly full goes to the log.
 */
const SETTINGS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA fullfsync = ON;
  PRAGMA wal_autocheckpoint = 100;
  PRAGMA journal_size_limit = 1048576;
`;

export interface Opened {
  readonly database: DatabaseSync;
  /** The name that a damaged file was given; null: it was sound, or new. */
  readonly setAside: string | null;
}

/** Opens the history in this folder, new if there is none. A damaged file is kept under another name. */
export function openHistoryFile(folder: string): Opened {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, HISTORY_FILE);
  try {
    return { database: openSound(file), setAside: null };
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
  const setAside = moveAside(folder);
  return { database: openSound(file), setAside };
}

function openSound(file: string): DatabaseSync {
  const database = new sqlite.DatabaseSync(file, { timeout: LOCK_WAIT_MS });
  try {
    database.exec(SETTINGS);
    checkSound(database);
    migrate(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

export function checkSound(database: DatabaseSync): void {
  const [check] = Object.values(database.prepare('PRAGMA quick_check(1)').get() ?? {});
  if (check !== 'ok') throw new Damaged(String(check));
}

/** With what belongs to it: without its -wal, a database may lack its last pages. */
export function moveAside(folder: string): string {
  let nth = 1;
  const name = () => `history.damaged-${nth}.sqlite`;
  while (existsSync(join(folder, name()))) nth += 1;
  for (const part of ['', '-wal', '-shm']) {
    const from = join(folder, HISTORY_FILE + part);
    if (existsSync(from)) renameSync(from, join(folder, name() + part));
  }
  return name();
}
