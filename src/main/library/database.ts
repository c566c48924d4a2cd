import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { asFailure, codeOf, reasonOf } from '../system/failures.ts';
import { Failure } from '../system/system.ts';
import { withCopy } from './copy.ts';

// Bundlers do not know this builtin module.
const sqlite = process.getBuiltinModule('node:sqlite');

const LOCK_WAIT_MS = 1_000;

// SQLite's primary result codes, as listed at sqlite.org/rescode.html.
const CORRUPT = 11;
const NOT_A_DATABASE = 26;
/** Permission, busy, locked, read-only, I/O, cannot open, protocol: about the place, not about the database. */
const ABOUT_THE_PLACE: ReadonlySet<number | null> = new Set([3, 5, 6, 8, 10, 14, 15]);

/**
 * Reads a database that another program may have open, and leaves every file as it was. In place SQLite would create
 * a -wal or -shm that is missing and rebuild a -shm that nobody uses, even for a reader; so it is given no right to
 * the -shm, and where a file is missing, or reading in place fails, a copy is read. Never with `immutable`: that
 * leaves out what is only in the -wal.
 */
export function withDatabase<T>(named: string, copies: string, read: (database: DatabaseSync) => T): T {
  checkFile(named);
  // SQLite follows a link, and the -wal and -shm lie beside what it leads to.
  const path = realpathSync(named);
  const fromCopy = (): T => withCopy(path, copies, (copy) => readFrom(new sqlite.DatabaseSync(copy), read));
  try {
    return canReadInPlace(path) ? readInPlace(path, read) : fromCopy();
  } catch (error) {
    if (!ABOUT_THE_PLACE.has(resultCode(error))) throw asAnswer(error, path);
  }
  try {
    return fromCopy();
  } catch (error) {
    throw asAnswer(error, path);
  }
}

/** Opening tells a forbidden file from a missing one, which SQLite does not. */
function checkFile(path: string): void {
  try {
    accessSync(path, constants.R_OK);
    const stat = statSync(path);
    if (stat.isFile() && stat.size > 0) return;
    // A pipe would be waited for, and a folder cannot be copied.
    const what = stat.isFile() ? 'empty' : 'not a file';
    throw new Failure('EOUTPUT', `The database of the photo library is ${what}`);
  } catch (error) {
    throw asFailure(error, 'The photo library');
  }
}

const canReadInPlace = (path: string): boolean => isLog(`${path}-wal`) && existsSync(`${path}-shm`);

/** The first word of a -wal, without the bit that tells the order of its bytes: sqlite.org/fileformat2.html, 4.1. */
const LOG_MAGIC = 0x377f0682;

/** A log that is none SQLite tries for ten seconds to read in place. An empty one has been used up. */
function isLog(path: string): boolean {
  if (!existsSync(path)) return false;
  const file = openSync(path, 'r');
  try {
    const word = Buffer.alloc(4);
    const size = readSync(file, word, 0, 4, 0);
    return size === 0 || (size === 4 && (word.readUInt32BE() & ~1) >>> 0 === LOG_MAGIC);
  } finally {
    closeSync(file);
  }
}

function readInPlace<T>(path: string, read: (database: DatabaseSync) => T): T {
  const place = pathToFileURL(path);
  place.search = 'mode=ro&readonly_shm=1';
  return readFrom(new sqlite.DatabaseSync(place, { readOnly: true, timeout: LOCK_WAIT_MS }), read);
}

function readFrom<T>(database: DatabaseSync, read: (database: DatabaseSync) => T): T {
  try {
    return read(database);
  } finally {
    database.close();
  }
}

/** Null: not an error of SQLite's. */
function resultCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null;
  // The low byte is the kind, the rest its variety.
  return error.errcode & 0xff;
}

/** One sentence for whatever went wrong with the database at `path`, or with the copy of it. */
export function asAnswer(error: unknown, path: string): Failure {
  if (error instanceof Failure) return error;
  const code = codeOf(error);
  if (code.startsWith('E') && isSystemError(error)) return ofTheSystem(error, code, path);
  const result = resultCode(error);
  const damaged = result === CORRUPT || result === NOT_A_DATABASE;
  const sentence = damaged
    ? 'The database of the photo library is damaged'
    : 'The photo library cannot be read';
  return new Failure('EOUTPUT', `${sentence}: ${reasonOf(error)}`, { cause: error });
}

interface SystemError extends Error {
  readonly syscall: string;
  readonly path?: string;
}

const isSystemError = (error: unknown): error is SystemError => error instanceof Error && 'syscall' in error;

/** Its own message names the folder of the copy, which nobody knows. */
function ofTheSystem(error: SystemError, code: string, path: string): Failure {
  const isOurs = error.path !== path && error.path !== `${path}-wal`;
  if (isOurs)
    return new Failure(
      'EOUTPUT',
      `No copy of the photo library could be made to look into: ${inWords(error, code)}`,
      {
        cause: error,
      },
    );
  if (code === 'EACCES' || code === 'EPERM')
    return new Failure(code, 'The photo library may not be read', { cause: error });
  if (code === 'ENOENT')
    return new Failure(code, 'The database of the photo library is gone', { cause: error });
  return new Failure('EOUTPUT', `The photo library cannot be read: ${inWords(error, code)}`, {
    cause: error,
  });
}

/** Of what has no words here, the code alone. */
function inWords(error: SystemError, code: string): string {
  const reason = reasonOf(error);
  return reason === error.message ? code : reason;
}
