import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { asFailure, within } from './failures.ts';
import { semaphore, shared } from './semaphore.ts';
import { Failure, type System } from './system.ts';

const READ_LIMIT = 64 * 1024 * 1024;
const TIMEOUT_MS = 5_000;
/**
 * A call on a network volume that has gone away hangs in the kernel and keeps its thread. Node has four threads for
 * this; one must stay free for name lookups.
 */
const AT_ONCE = 3;

export type Files = Pick<System, 'read' | 'list' | 'stat' | 'open' | 'disk'>;

/** The file system behind a deadline. `expand` turns `~/` into the home folder. */
export function files(expand: (path: string) => string): Files {
  const place = semaphore(AT_ONCE);
  const once = shared<unknown>();

  const question =
    <Answer>(name: string, ask: (path: string) => Promise<Answer>) =>
    async (path: string): Promise<Answer> => {
      const absolute = expand(path);
      if (!isAbsolute(absolute)) throw new Failure('ENOENT', `${path}: not an absolute path`);
      // Each question has its own name, so what is shared under it is always an Answer.
      const work = once(`${name} ${absolute}`, () => place(() => ask(absolute))) as Promise<Answer>;
      return within(TIMEOUT_MS, path, work).catch((error: unknown) => {
        throw asFailure(error, path);
      });
    };

  return {
    read: question('read', read),
    list: question('list', async (path) => (await fs.readdir(path)).sort()),
    stat: question('stat', async (path) => {
      const { size, mtime } = await fs.stat(path);
      return { size, modifiedAt: mtime.getTime() };
    }),
    open: question('open', async (path) => (await openForReading(path)).close()),
    disk: question('disk', async (path) => {
      const { bavail, blocks, bsize } = await fs.statfs(path);
      return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
    }),
  };
}

async function read(path: string): ReturnType<System['read']> {
  const file = await openForReading(path);
  try {
    const stat = await file.stat();
    if (!stat.isFile()) throw new Failure('EOUTPUT', `${path}: not a file`);
    if (stat.size > READ_LIMIT) throw new Failure('EOUTPUT', `${path}: too large to read`);
    return { bytes: await file.readFile(), modifiedAt: stat.mtime.getTime() };
  } finally {
    await file.close();
  }
}

/** Without waiting: opening a named pipe would otherwise hang until someone writes to it. */
function openForReading(path: string): Promise<fs.FileHandle> {
  return fs.open(path, constants.O_RDONLY | constants.O_NONBLOCK);
}
