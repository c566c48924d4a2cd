import { protocol, type Session } from 'electron';
import { pageFile } from '../disk/page-file.ts';

const SCHEME = 'app';
const HOST = 'unstuck';

export const ORIGIN = `${SCHEME}://${HOST}`;
export const PAGE = `${ORIGIN}/index.html`;

/** Nothing inline, nothing from elsewhere, no connection to anywhere: the popover shows what it is sent. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** To be called before the app is ready. */
export function declareProtocol(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true } }]);
}

/** Serves the files of this folder, and nothing beside it. */
export function serveFiles(session: Session, folder: string): void {
  session.protocol.handle(SCHEME, async ({ url, method }) => {
    const file = method === 'GET' ? await pageFile(folder, url, HOST) : null;
    if (file === null) return new Response(null, { status: 404, headers });
    return new Response(file.bytes, { headers: { ...headers, 'Content-Type': file.kind } });
  });
}
