import { randomBytes } from 'node:crypto';

/**
 * Chromium knows nothing of the app's own scheme, so its pages are served from a loopback address under a path that
 * nobody can guess: app://unstuck/index.html is http://127.0.0.1:<port>/<token>/app/unstuck/index.html.
 */
export const token = randomBytes(16).toString('hex');

let port = 0;

export function setPort(listening: number): void {
  port = listening;
}

export function origin(): string {
  return `http://127.0.0.1:${port}`;
}

/** Where everything of this run is served. */
export function base(): string {
  return `${origin()}/${token}`;
}

/** From the app's address to the loopback one; others stay as they are. */
export function toLoopback(url: string): string {
  const parts = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url);
  if (!parts || /^(https?|wss?|file|about|data|blob)$/i.test(parts[1] ?? '')) return url;
  return `${base()}/${parts[1]}/${parts[2]}${parts[3] || '/'}`;
}

/** Back again. */
export function toApp(address: string): string {
  if (!address.startsWith(`${base()}/`)) return address;
  const [scheme = '', ...rest] = address.slice(base().length + 1).split('/');
  return `${scheme}://${rest.join('/')}`;
}

export function originOf(url: string): string {
  const parts = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)/i.exec(url);
  return parts?.[1] ?? 'null';
}
