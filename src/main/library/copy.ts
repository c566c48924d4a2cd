import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../system/system.ts';

/** What the folders of copies are called, in the folder for temporary files. */
export const COPY_PREFIX = 'unstuck-library-';

const ATTEMPTS = 4;
/** A copy is gone within seconds. One this old was left behind when the program was killed. */
const LEFT_BEHIND_MS = 15 * 60_000;
/** Room that other programs keep. A nearly full disk is itself a reason why uploads stop. */
const SPARE_BYTES = 512 * 1024 * 1024;

/**
 * Hands a copy of the database and its write-ahead log to `use`, and removes it in any case. The -shm file is not
 * copied: it is an index of the log that SQLite makes anew.
 */
export function withCopy<T>(path: string, folder: string, use: (copy: string) => T): T {
  removeLeftovers(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
  try {
    checkRoom(path, folder);
    const copy = join(folder, basename(path));
    copyUnchanged(path, copy);
    return use(copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A database and a log from different moments do not fit together, so both must be the same before and after. */
function copyUnchanged(path: string, copy: string): void {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const before = ages(path);
    for (const suffix of ['', '-wal']) {
      rmSync(copy + suffix, { force: true });
      // On APFS a clone: it takes no time and no room until one of the two changes.
      if (existsSync(path + suffix)) copyFileSync(path + suffix, copy + suffix, constants.COPYFILE_FICLONE);
    }
    if (ages(path) === before) return;
  }
  throw new Failure('EOUTPUT', 'The photo library changes too quickly to be read');
}

function ages(path: string): string {
  const files = ['', '-wal'].map((suffix) =>
    statSync(path + suffix, { bigint: true, throwIfNoEntry: false }),
  );
  return files.map((file) => (file ? `${file.ino} ${file.size} ${file.mtimeNs}` : 'none')).join(', ');
}

function checkRoom(path: string, folder: string): void {
  const sizes = ['', '-wal'].map((suffix) => statSync(path + suffix, { throwIfNoEntry: false })?.size ?? 0);
  const { bavail, bsize } = statfsSync(folder);
  const needed = sizes.reduce((sum, size) => sum + size, SPARE_BYTES);
  if (bavail * bsize < needed)
    throw new Failure('EOUTPUT', 'There is too little free space on this Mac to look into the photo library');
}

function removeLeftovers(temporary: string): void {
  for (const name of readdirSync(temporary)) {
    if (!name.startsWith(COPY_PREFIX)) continue;
    const folder = join(temporary, name);
    const stat = statSync(folder, { throwIfNoEntry: false });
    // Another person's are theirs to remove.
    const isOurs = stat?.uid === process.getuid?.();
    if (stat && isOurs && Date.now() - stat.mtimeMs > LEFT_BEHIND_MS)
      rmSync(folder, { recursive: true, force: true });
  }
}
