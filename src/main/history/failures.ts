import { Damaged, NewerSchema } from './schema.ts';

// SQLite's primary result codes, as listed at sqlite.org/rescode.html.
const BUSY = 5;
const LOCKED = 6;
const CORRUPT = 11;
const FULL = 13;
const NOT_A_DATABASE = 26;
/** An extended code: no room for the file of shared memory beside the database. */
const IOERR_SHMSIZE = 10 | (19 << 8);

export function isDamage(error: unknown): boolean {
  if (error instanceof Damaged) return true;
  const code = resultCode(error);
  return code === CORRUPT || code === NOT_A_DATABASE;
}

/** One sentence for the app. */
export function sentenceOf(error: unknown): string {
  if (error instanceof NewerSchema) {
    return 'The history was written by a newer version of Unstuck, so this one does not add to it.';
  }
  if (isFull(error)) {
    return 'The history is not being written because the disk is full. It goes on when there is space again.';
  }
  if (isInUse(error)) {
    return 'The history is not being written because another program is using it. It goes on when that is done.';
  }
  const reason = error instanceof Error ? error.message : String(error);
  return `The history is not being written: ${reason}.`;
}

/** Why nothing can be read, as a part of a sentence. */
export function unreadableBecause(error: unknown): string {
  if (error instanceof NewerSchema) return 'it was written by a newer version of Unstuck';
  if (isDamage(error)) {
    return 'it is damaged; the app or "unstuck watch" keeps it under another name and begins a new one';
  }
  // To read it, SQLite makes a file beside it.
  if (isFull(error)) return 'the disk is full';
  if (isInUse(error)) return 'another program is using it';
  return error instanceof Error ? error.message : String(error);
}

function isFull(error: unknown): boolean {
  return (
    resultCode(error) === FULL || extendedCode(error) === IOERR_SHMSIZE || systemCode(error) === 'ENOSPC'
  );
}

function isInUse(error: unknown): boolean {
  const code = resultCode(error);
  return code === BUSY || code === LOCKED;
}

/** The low byte is the kind, the rest its variety. Null: not an error of SQLite's. */
function extendedCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null;
  return error.errcode;
}

function resultCode(error: unknown): number | null {
  const code = extendedCode(error);
  return code === null ? null : code & 0xff;
}

function systemCode(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}
