import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { write } from './journal.ts';
import { Emitter, strict, unsupported } from './strict.ts';

let copied = '';

export const clipboard = strict('clipboard', {
  readText: () => copied,
  clear: () => {
    copied = '';
  },
  writeText: (text: string) => {
    copied = text;
    write('clipboard', text);
  },
});

const shortcuts = new Set<string>();

export const globalShortcut = strict('globalShortcut', {
  register: (keys: string) => shortcuts.size < shortcuts.add(keys).size,
  unregister: (keys: string) => void shortcuts.delete(keys),
  unregisterAll: () => shortcuts.clear(),
  isRegistered: (keys: string) => shortcuts.has(keys),
});

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Files only: the stand-in has no network of its own. */
export const net = strict('net', {
  async fetch(from: string | URL | Request): Promise<Response> {
    const url = from instanceof Request ? from.url : String(from);
    if (!url.startsWith('file:')) return unsupported(`net.fetch of ${url}`);
    const path = fileURLToPath(url);
    const headers = { 'content-type': kinds[extname(path)] ?? 'application/octet-stream' };
    return new Response(new Uint8Array(await readFile(path)), { headers });
  },
  isOnline: () => true,
});

const UPDATE_EVENTS = [
  ...['error', 'checking-for-update', 'update-available', 'update-not-available', 'update-downloaded'],
  'before-quit-for-update',
];

export const autoUpdater = strict('autoUpdater', new Emitter('autoUpdater', UPDATE_EVENTS));

export const safeStorage = strict('safeStorage', { isEncryptionAvailable: () => false });

export const systemPreferences = strict('systemPreferences', {
  getUserDefault: () => undefined,
  getAccentColor: () => '0a60ffff',
  isTrustedAccessibilityClient: () => false,
});

export const crashReporter = strict('crashReporter', { start: () => unsupported('crashReporter.start') });
