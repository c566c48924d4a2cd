import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What somebody writes into a file that then is no more. Null: nothing was written. */
export async function captured(
  folder: string,
  name: string,
  write: (path: string) => Promise<unknown>,
): Promise<Uint8Array | null> {
  const own = await mkdtemp(join(folder, 'unstuck-'));
  const path = join(own, name);
  try {
    await write(path);
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (isMissing(error, path)) return null;
    throw error;
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

const isMissing = (error: unknown, path: string): boolean =>
  error instanceof Error && Reflect.get(error, 'code') === 'ENOENT' && Reflect.get(error, 'path') === path;
