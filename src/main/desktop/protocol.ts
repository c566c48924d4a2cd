import { protocol, type Session } from 'electron';
import { type PageFile, pageFile, pathWithin } from '../disk/page-file.ts';

const SCHEME = 'app';
const HOST = 'unstuck';

export const ORIGIN = `${SCHEME}://${HOST}`;
export const PAGE = `${ORIGIN}/index.html`;
export const REPORT_PAGE = `${ORIGIN}/report.html`;
/** Pages and pictures of a report, made by the main process. */
const REPORT = 'report/';
export const PREVIEW = `${ORIGIN}/${REPORT}preview.html`;
export const printedPage = (nth: number): string => `${ORIGIN}/${REPORT}print-${nth}.html`;

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

/** The form of a report shows its preview in a frame. */
const FORM_POLICY = `${POLICY}; frame-src 'self'`;

/** A report has its styles and pictures in itself and nothing that runs. Only our own form may frame it. */
const REPORT_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

function policyOf(path: string): string {
  if (path === 'report.html') return FORM_POLICY;
  return path.startsWith(REPORT) ? REPORT_POLICY : POLICY;
}

const headers: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** To be called before the app is ready. */
export function declareProtocol(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true } }]);
}

/** What is made and not read. Null: there is nothing of that name. */
export type Made = (name: string) => PageFile | null;

/** Serves the files of this folder and what is made for the report, and nothing beside them. */
export function serveFiles(session: Session, folder: string, made: Made): void {
  session.protocol.handle(SCHEME, async ({ url, method }) => {
    const path = method === 'GET' ? pathWithin(url, HOST) : null;
    if (path === null) return new Response(null, { status: 404, headers });
    const file = path.startsWith(REPORT)
      ? made(path.slice(REPORT.length))
      : await pageFile(folder, url, HOST);
    if (file === null) return new Response(null, { status: 404, headers });
    const own = { 'Content-Type': file.kind, 'Content-Security-Policy': policyOf(path) };
    return new Response(file.bytes, { headers: { ...headers, ...own } });
  });
}
