import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { origin, setPort, toApp, token } from './address.ts';
import { handlerFor } from './protocol.ts';

/** Answers a request of the desk's own, or does not know it. `path` is what follows the token. */
export type Route = (path: string, request: IncomingMessage, response: ServerResponse) => boolean;

export interface ServerOptions {
  /** Asked before the app's own protocol. */
  readonly route?: Route;
  /** Last changes to what the app's protocol answered. */
  readonly adapt?: (answer: Answer, url: string) => Answer;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Serves what the app's real protocol handler answers, on this machine only and only to who knows the token. */
export function serve({ route = () => false, adapt = (answer) => answer }: ServerOptions): Promise<Server> {
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    // Any other name for this machine could be a page of somebody else's that has been pointed here.
    const invited = request.headers.host === new URL(origin()).host && url.startsWith(`/${token}/`);
    if (!invited) return void response.writeHead(404).end();
    if (route(url.slice(token.length + 1), request, response)) return;
    void answerApp(toApp(origin() + url), request, adapt).then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      (error: unknown) => {
        console.error('protocol handler failed:', error);
        response.writeHead(500).end();
      },
    );
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (typeof address === 'object' && address) setPort(address.port);
      resolve(server);
    });
  });
}

async function answerApp(
  url: string,
  request: IncomingMessage,
  adapt: (answer: Answer, url: string) => Answer,
): Promise<Answer> {
  const handler = handlerFor(url.slice(0, url.indexOf(':')));
  if (!handler) return { status: 404, headers: {}, body: Buffer.alloc(0) };
  const response = await handler(new Request(url, { method: request.method ?? 'GET' }));
  const body = Buffer.from(await response.arrayBuffer());
  return adapt({ status: response.status, headers: Object.fromEntries(response.headers), body }, url);
}
