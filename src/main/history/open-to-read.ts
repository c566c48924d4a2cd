import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { checkSound, HISTORY_FILE, LOCK_WAIT_MS, type Opened } from './open.ts';
import { migrate, NewerSchema, SCHEMA_VERSION, versionOf } from './schema.ts';

// Bundlers do not know this builtin module.
const sqlite = process.getBuiltinModule('node:sqlite');

/**
 * Opens the history in this folder without a change to it, nor to the folder, which may be another person's. SQLite itself
 * would make files beside a database in WAL mode that nobody has open, and fails where it may not.
 */
export function readHistoryFile(folder: string): Opened {
  const file = join(folder, HISTORY_FILE);
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false });
  if (log && existsSync(`${file}-shm`)) return opened(new sqlite.DatabaseSync(file, reading));
  // A writer that was killed, or a copy without the shared memory: the last pages are in the log alone.
  if (log && log.size > 0) return openedCopy(file);
  const asItIs = pathToFileURL(file);
  asItIs.searchParams.set('immutable', '1');
  return opened(new sqlite.DatabaseSync(asItIs, reading));
}

const reading = { readOnly: true, timeout: LOCK_WAIT_MS };

function openedCopy(file: string): Opened {
  const folder = mkdtempSync(join(tmpdir(), 'unstuck-history-'));
  try {
    const copy = join(folder, HISTORY_FILE);
    for (const part of ['', '-wal']) copyFileSync(file + part, copy + part);
    return opened(new sqlite.DatabaseSync(copy, { timeout: LOCK_WAIT_MS }));
  } finally {
    // What is open can be read on, and nothing is left behind however this program ends.
    rmSync(folder, { recursive: true });
  }
}

function opened(database: DatabaseSync): Opened {
  try {
    checkSound(database);
    const version = versionOf(database);
    if (version > SCHEMA_VERSION) throw new NewerSchema(`version ${version}`);
    // Tables of an older version are read as they are: later ones only added a view for other programs.
    if (version > 0) return { database, setAside: null };
  } catch (error) {
    database.close();
    throw error;
  }
  database.close();
  return emptyHistory();
}

/** A file in which nothing was ever written. */
function emptyHistory(): Opened {
  const database = new sqlite.DatabaseSync(':memory:');
  migrate(database);
  return { database, setAside: null };
}
