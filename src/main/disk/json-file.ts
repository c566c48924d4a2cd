import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A small file of the app's own. Neither reading nor writing throws. */
export interface JsonFile {
  /** Null where there is nothing that can be read. */
  readonly read: () => unknown;
  /** In one piece: who is interrupted leaves the file as it was. */
  readonly write: (value: unknown) => void;
}

export function jsonFile(path: string): JsonFile {
  return {
    read: () => {
      try {
        return JSON.parse(readFileSync(path, 'utf8'));
      } catch {
        return null;
      }
    },
    write: (value) => {
      try {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(`${path}.new`, `${JSON.stringify(value)}\n`, { mode: 0o600 });
        renameSync(`${path}.new`, path);
      } catch {
        // A full disk is said elsewhere. What is not kept is told once more after the next start, no worse.
      }
    },
  };
}

/** For a recording, whose time has passed already: nothing is kept. */
export const noFile: JsonFile = { read: () => null, write: () => {} };
