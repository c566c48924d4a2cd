import { zipSync } from 'fflate';

/** Contents by path. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** A .zip whose bytes depend on nothing but what is in it and the moment `at` (ISO 8601). */
export function archive(files: Files, at: string): Uint8Array {
  const utc = new Date(at);
  // A .zip has times without a zone, written from the clock of this computer: it shows UTC wherever that is.
  const mtime = new Date(
    utc.getUTCFullYear(),
    utc.getUTCMonth(),
    utc.getUTCDate(),
    utc.getUTCHours(),
    utc.getUTCMinutes(),
    utc.getUTCSeconds(),
  );
  return zipSync({ ...files }, { mtime, level: 9 });
}
