import type { Server } from 'node:http';
import {
  type Browser,
  type BrowserContext,
  type CDPSession,
  chromium,
  type Page,
  type Route,
} from 'playwright';
import { base } from './address.ts';
import { SHIM, type Shim, shimScript } from './page-shim.ts';
import { serve } from './server.ts';
import type { NewPage, PageEvents, Shown, Surface } from './surface.ts';
import { makeWire } from './wire.ts';

const CALL = '__standInCall';

/** Windows are pages of the Chromium at this DevTools address, which a test drives from its own process. */
export function chromiumSurface(devTools: string): Surface {
  let browser: Browser | undefined;
  let server: Server | undefined;

  return {
    async start() {
      [server, browser] = await Promise.all([serve({}), chromium.connectOverCDP(devTools)]);
    },
    async open(page) {
      const context = browser?.contexts()[0];
      if (!context) throw new Error('stand-in: Chromium has no context');
      return openPage(context, page);
    },
    async stop() {
      server?.close();
      server?.closeAllConnections();
      await browser?.close();
    },
  };
}

async function openPage(context: BrowserContext, wanted: NewPage): Promise<Shown> {
  const { events } = wanted;
  const page = await context.newPage();
  const going = { to: '' };
  await page.setViewportSize({ width: wanted.width, height: wanted.height });
  await page.emulateMedia({ colorScheme: wanted.dark ? 'dark' : 'light' });
  await page.exposeBinding(CALL, ({ frame }, message: string) =>
    events.call(message, frame.url(), frame === page.mainFrame()),
  );
  // Sandboxed preload scripts run in the main frame alone.
  await page.addInitScript({
    content: `if (window === window.top && location.href.startsWith(${JSON.stringify(base())})) {
  const call = window.${CALL};
  delete window.${CALL};
  ${shimScript(wanted.preload, makeWire.toString(), 'call')}
}`,
  });
  await page.route('**', (route) => gate(route, page, going, events));
  listen(page, events);
  const session = await context.newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  return shown(page, session, targetInfo.targetId, going, events);
}

function listen(page: Page, events: PageEvents): void {
  page.on('console', (message) => events.said(message.type(), message.text()));
  page.on('pageerror', (error) => console.error('[page]', error));
  page.on('popup', (popup) => {
    void popup.close();
    events.opened(popup.url());
  });
  page.on('crash', events.crashed);
  page.on('close', events.closed);
}

/** Asks main about whatever the page wants to load. */
async function gate(
  route: Route,
  page: Page,
  going: { readonly to: string },
  events: PageEvents,
): Promise<void> {
  const request = route.request();
  const own = request.url().startsWith(`${base()}/`);
  const isMain = request.isNavigationRequest() && request.frame() === page.mainFrame();
  const leaves = request.isNavigationRequest() && !(isMain && request.url() === going.to);
  const allowed =
    (!leaves || events.mayNavigate(request.url(), isMain)) &&
    (own || (await events.mayRequest(request.url(), request.resourceType())));
  // Where Electron would go out into the network, the stand-in has none.
  if (allowed && own) await route.continue();
  // A navigation that is broken off leaves the page as it is; any other failure would put an error page in its place.
  else await route.abort(isMain && leaves ? 'aborted' : allowed ? 'internetdisconnected' : 'blockedbyclient');
}

function shown(
  page: Page,
  session: CDPSession,
  targetId: string,
  going: { to: string },
  events: PageEvents,
): Shown {
  let visible = false;
  const tell = <Args>(act: (shim: Shim, args: Args) => void, args: Args): void => {
    const code = `(${act})(window[Symbol.for(${JSON.stringify(SHIM)})], ${JSON.stringify(args)})`;
    // A page that has gone, or has not got its shim yet, hears nothing: as in Electron.
    void page.evaluate(code).catch(() => {});
  };
  const showIt = () =>
    tell((shim, state: DocumentVisibilityState) => shim.show(state), visible ? 'visible' : 'hidden');
  return {
    targetId,
    async goto(address) {
      going.to = address;
      await page.goto(address);
      showIt();
      events.loaded();
    },
    receive: (channel, args) =>
      tell((shim, [to, text]: readonly [string, string]) => shim.receive(to, text), [channel, args] as const),
    setVisible(is) {
      visible = is;
      showIt();
    },
    setSize: (width, height) => void page.setViewportSize({ width, height }).catch(() => {}),
    setDark: (dark) => void page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' }).catch(() => {}),
    evaluate: (code) => page.evaluate(code),
    async print(paper) {
      const { data } = await session.send('Page.printToPDF', { ...paper });
      return Buffer.from(data, 'base64');
    },
    close: () => page.close(),
  };
}
