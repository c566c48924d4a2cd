import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** One of the popover's own files. */
export interface PageFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** A MIME type. */
  readonly kind: string;
}

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/**
 * The file that an address of the app's own protocol names, as a path inside the folder. Null for whatever could lead
 * out of it: an address is decoded once by whoever parsed it, so one that still holds an escape is up to something.
 */
export function pathWithin(address: string, host: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.host !== host || url.username !== '' || url.port !== '') return null;
  const names = url.pathname.split('/').slice(1);
  const isPlain = names.every((name) => /^[\w-][\w.-]*$/.test(name) && !name.includes('..'));
  return isPlain && kinds[extname(url.pathname)] !== undefined ? names.join('/') : null;
}

/** Null: there is no such file in the folder. A link in it that leads out of it is none either. */
export async function pageFile(folder: string, address: string, host: string): Promise<PageFile | null> {
  const path = pathWithin(address, host);
  if (path === null) return null;
  try {
    const [home, file] = await Promise.all([realpath(folder), realpath(join(folder, path))]);
    if (!file.startsWith(home + sep)) return null;
    return { bytes: new Uint8Array(await readFile(file)), kind: kinds[extname(path)] ?? '' };
  } catch {
    return null;
  }
}
