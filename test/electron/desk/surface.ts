import { mkdtempSync, readFileSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { base, toApp } from '../stand-in/address.ts';
import { app } from '../stand-in/app.ts';
import { savesTo } from '../stand-in/dialog.ts';
import { written } from '../stand-in/journal.ts';
import { shimScript } from '../stand-in/page-shim.ts';
import { handlerFor } from '../stand-in/protocol.ts';
import { serve } from '../stand-in/server.ts';
import { type NewPage, type Shown, type Surface, scene } from '../stand-in/surface.ts';
import { makeWire } from '../stand-in/wire.ts';
import { carryOut } from './act.ts';
import { adapt } from './adapt.ts';
import { depict } from './depict.ts';
import { printPage } from './print.ts';
import type { Act, Push } from './scene.ts';

/** The desk's page talks to this process and shows frames of it; nothing else. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const CLOCK_MS = 500;

/** Windows are frames on a page in somebody's own browser. Any number of browsers may look, or none. */
export function deskSurface(): Surface {
  const pages = new Map<number, NewPage>();
  const viewers = new Set<ServerResponse>();
  let server: Server | undefined;

  const push = (message: Push): void => {
    for (const viewer of viewers) viewer.write(`data: ${JSON.stringify(message)}\n\n`);
  };
  const pushScene = soon(() => viewers.size > 0 && push({ kind: 'scene', scene: depict() }));

  const look = (response: ServerResponse): void => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    viewers.add(response);
    response.on('close', () => viewers.delete(response));
    pushScene();
  };

  const call = async (text: string): Promise<string> => {
    const { window, message, frame } = JSON.parse(text) as Readonly<Record<'message' | 'frame', string>> & {
      readonly window: number;
    };
    const page = pages.get(window);
    return page ? page.events.call(message, frame, true) : '{"error":"The window is closed."}';
  };

  const act = async (text: string): Promise<string> => {
    carryOut(JSON.parse(text) as Act);
    return '{}';
  };

  const route = (path: string, request: IncomingMessage, response: ServerResponse): boolean => {
    if (request.method === 'POST') {
      const answer = path === '/call' ? call : act;
      void answerText(request, response, answer);
      return true;
    }
    if (path === '/events') look(response);
    else if (path === '/preload.js') send(response, 'text/javascript', preloadScript(pages));
    else return sendFile(path, response);
    return true;
  };

  return {
    async start() {
      server = await serve({ route, adapt });
      savesTo.folder = mkdtempSync(join(tmpdir(), 'unstuck-desk-'));
      scene.on('changed', pushScene);
      written.on('entry', pushScene);
      setInterval(pushScene, CLOCK_MS).unref();
      // Nobody is left who could end it.
      process.on('disconnect', () => app.quit());
    },
    ready: () => void process.send?.({ desk: `${base()}/` }),
    open: async (page) => {
      pages.set(page.windowId, page);
      return framed(page, push, pushScene, () => pages.delete(page.windowId));
    },
    async stop() {
      for (const viewer of viewers) viewer.end();
      server?.close();
      server?.closeAllConnections();
    },
  };
}

function framed(
  page: NewPage,
  push: (message: Push) => void,
  pushScene: () => void,
  gone: () => void,
): Shown {
  const window = page.windowId;
  let html = '';
  return {
    targetId: '',
    async goto(address) {
      const url = toApp(address);
      const answer = await handlerFor(url.slice(0, url.indexOf(':')))?.(new Request(url));
      if (!answer?.ok) throw new Error(`ERR_FAILED (-2) loading '${url}'`);
      html = await answer.text();
      push({ kind: 'reload', window });
      pushScene();
      // There may be no browser yet; to main the page is there all the same, and says so itself once it is.
      page.events.loaded();
    },
    receive: (channel, args) => push({ kind: 'receive', window, channel, args }),
    setVisible: pushScene,
    setSize: pushScene,
    setDark: () => push({ kind: 'reload', window }),
    evaluate: () => Promise.reject(new Error('stand-in: executeJavaScript is not supported on the desk')),
    print: () => printPage(html),
    async close() {
      gone();
      pushScene();
    },
  };
}

/** Many changes of one turn are one scene. */
function soon(act: () => void): () => void {
  let _due: NodeJS.Immediate | undefined;
  return () => {
    _due ??= setImmediate(() => {
      _due = undefined;
      act();
    });
  };
}

function preloadScript(pages: ReadonlyMap<number, NewPage>): string {
  const scripts = [...pages.values()].map(({ preload }) => preload).filter((script) => script !== '');
  const [first = '', ...others] = new Set(scripts);
  if (others.length > 0)
    throw new Error('stand-in: windows with different preload scripts are not supported');
  const call = "(message) => window.parent[Symbol.for('unstuck.desk')](window.frameElement, message)";
  return `if (window !== window.parent) ${shimScript(first, makeWire.toString(), call)}`;
}

function sendFile(path: string, response: ServerResponse): boolean {
  const name = path === '/' ? 'desk.html' : (/^\/desk\/([a-z-]+\.(ts|css))$/.exec(path)?.[1] ?? '');
  if (name === '') return false;
  const text = readFileSync(join(import.meta.dirname, 'page', name), 'utf8');
  if (name.endsWith('.ts')) send(response, 'text/javascript', stripTypeScriptTypes(text));
  else send(response, name.endsWith('.css') ? 'text/css' : 'text/html', text);
  return true;
}

function send(response: ServerResponse, type: string, text: string): void {
  const headers = {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': POLICY,
    'cache-control': 'no-store',
  };
  response.writeHead(200, headers).end(text);
}

async function answerText(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (text: string) => Promise<string>,
) {
  try {
    let text = '';
    for await (const part of request.setEncoding('utf8')) text += part;
    response.writeHead(200, { 'content-type': 'application/json' }).end(await answer(text));
  } catch (error) {
    console.error(error);
    response.writeHead(400).end();
  }
}
