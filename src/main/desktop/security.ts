import type { App, Session, WebContents } from 'electron';
import { ORIGIN, PREVIEW } from './protocol.ts';

/** What no page of this app needs, taken from all of them. */
export function secureSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !isOurs(url) }));
  session.on('will-download', (event) => event.preventDefault());
}

/** Whatever makes a page, it stays where it is and opens no other. */
export function securePages(app: App): void {
  app.on('web-contents-created', (_event, contents) => securePage(contents));
}

function securePage(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (!isPreview(event)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** The one frame that there is, in the report window. */
const isPreview = ({ isMainFrame, url }: { readonly isMainFrame: boolean; readonly url: string }): boolean =>
  !isMainFrame && url.startsWith(`${PREVIEW}?`);

/** DevTools of an unpackaged app show themselves from files of their own. */
const isOurs = (url: string): boolean => url.startsWith(`${ORIGIN}/`) || url.startsWith('devtools://');
