import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { whyNotSaved } from '../disk/why-not-saved.ts';

/** The report could not be saved; the message is a sentence without its full stop. */
export class NotSaved extends Error {
  /** The file is there already, and nobody said that it may go. */
  readonly exists: boolean;

  constructor(
    sentence: string,
    { exists = false, cause }: { readonly exists?: boolean; readonly cause?: unknown },
  ) {
    super(sentence, { cause });
    this.name = 'NotSaved';
    this.exists = exists;
  }
}

/** Readable by its owner alone, and whole or not at all: it is written beside its place and then put there. */
export async function saveReport(
  file: string,
  bytes: Uint8Array,
  { force }: { readonly force: boolean },
): Promise<void> {
  await refuseUnfit(file, force);
  // Not made of the file's own name, which may be as long as a name can be.
  const half = join(dirname(file), `.unstuck-${randomUUID()}.part`);
  try {
    await writeWhole(half, bytes);
    if (force) await rename(half, file);
    else await putWhereNothingIs(half, file);
  } catch (error) {
    throw new NotSaved(`${file} could not be saved: ${whyNotSaved(error)}`, {
      exists: codeOf(error) === 'EEXIST',
      cause: error,
    });
  } finally {
    await rm(half, { force: true }).catch(() => {});
  }
}

async function refuseUnfit(file: string, force: boolean): Promise<void> {
  const there = await stat(file).catch(() => null);
  if (there?.isDirectory()) throw new NotSaved(`${file} is a folder`, {});
  if (there && !there.isFile()) throw new NotSaved(`${file} is not a file that can be replaced`, {});
  if (there && !force) throw new NotSaved(`${file} is there already`, { exists: true });
}

/** Fails where something has come up in the meantime. A hard link would too, but memory sticks (exFAT) have none. */
async function putWhereNothingIs(half: string, file: string): Promise<void> {
  const place = await open(file, 'wx', 0o600);
  await place.close();
  try {
    await rename(half, file);
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}

async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const handle: FileHandle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    // A full disk may only be noticed now.
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';
