import { base } from '../stand-in/address.ts';
import { nativeTheme } from '../stand-in/native-theme.ts';
import type { Answer } from '../stand-in/server.ts';

/** What the app's protocol answers, as a frame of the desk needs it. All the rest stays as Electron would get it. */
export function adapt({ status, headers, body }: Answer): Answer {
  const { 'x-frame-options': _, 'content-length': __, ...rest }: Record<string, string> = headers;
  const policy = rest['content-security-policy']?.replace("frame-ancestors 'none'", "frame-ancestors 'self'");
  const changed = { ...rest, ...(policy !== undefined && { 'content-security-policy': policy }) };
  const kind = headers['content-type'] ?? '';
  // A page in which nothing runs has no preload script either.
  const runs = policy?.includes('script-src') ?? true;
  if (kind.startsWith('text/html') && runs) return { status, headers: changed, body: withPreload(body) };
  if (kind.startsWith('text/css')) return { status, headers: changed, body: inTheme(body) };
  return { status, headers: changed, body };
}

/** Electron runs the preload script before the page; here it is the first script of the page. */
function withPreload(body: Buffer): Buffer {
  const script = `<script src="${new URL(base()).pathname}/preload.js"></script>`;
  return Buffer.from(body.toString().replace(/<head[^>]*>/i, (head) => head + script));
}

/** A page cannot tell a browser which theme its frames are to see: so the style sheet comes as if the browser had it. */
function inTheme(body: Buffer): Buffer {
  const dark = nativeTheme.shouldUseDarkColors;
  const css = body
    .toString()
    .replaceAll(/\(prefers-color-scheme: ?dark\)/g, dark ? '(width>=0px)' : '(width<0px)')
    .replaceAll(/\(prefers-color-scheme: ?light\)/g, dark ? '(width<0px)' : '(width>=0px)')
    .replaceAll(/color-scheme: ?light dark/g, `color-scheme:${dark ? 'dark' : 'light'}`);
  return Buffer.from(css);
}
