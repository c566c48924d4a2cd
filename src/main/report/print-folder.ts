import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'unstuck-print-';
/** A page is printed within a minute. What is this old was left behind when the program was killed. */
const LEFT_BEHIND_MS = 15 * 60_000;

/** A folder for one print. */
export interface PrintFolder {
  readonly path: string;
  /** At once, so that it can be done while a signal ends the program. Never throws: the next print removes what is left. */
  readonly remove: () => void;
}

export function printFolder(): PrintFolder {
  const temporary = tmpdir();
  removeLeftovers(temporary);
  const path = mkdtempSync(join(temporary, PREFIX));
  return { path, remove: () => tolerantly(() => removeFolder(path)) };
}

/** A report may hold a person's own words. */
function removeLeftovers(temporary: string): void {
  tolerantly(() => {
    for (const name of readdirSync(temporary)) {
      if (name.startsWith(PREFIX)) tolerantly(() => removeIfOld(join(temporary, name)));
    }
  });
}

function removeIfOld(folder: string): void {
  const stat = statSync(folder, { throwIfNoEntry: false });
  // Another person's are theirs to remove.
  const isOurs = stat?.uid === process.getuid?.();
  if (stat && isOurs && Date.now() - stat.mtimeMs > LEFT_BEHIND_MS) removeFolder(folder);
}

/** A browser that was just killed may still hold on to its profile. */
function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

function tolerantly(act: () => void): void {
  try {
    act();
  } catch {
    // No print fails for what could not be tidied up.
  }
}
