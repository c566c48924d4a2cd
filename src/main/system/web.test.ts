import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { realSystem } from './real.ts';

const system = realSystem({ home: '/nowhere', userAgent: 'Unstuck/0.1.0' });
const asked: IncomingMessage[] = [];
let server: Server;
let root: string;

const pages: Readonly<Record<string, RequestListener>> = {
  '/plain': (_request, response) => response.end('Success'),
  '/moved': (_request, response) =>
    response.writeHead(302, { location: '/plain', 'set-cookie': 'a=b' }).end('go'),
  '/missing': (_request, response) => response.writeHead(404).end(),
  '/chunked': (_request, response) => {
    response.write(Buffer.from([0xef, 0xbb, 0xbf, 0xc3]));
    response.end(Buffer.from([0xa9]));
  },
  '/broken-text': (_request, response) => response.end(Buffer.from([0x61, 0xff])),
  '/silent': () => {},
  '/slow': (_request, response) => {
    const drip = setInterval(() => response.write('.'), 100);
    response.on('close', () => clearInterval(drip));
  },
  '/huge': (_request, response) => {
    const block = Buffer.alloc(1024 * 1024, 'x');
    const pour = (): void => {
      while (!response.destroyed && response.write(block));
      response.once('drain', pour);
    };
    pour();
  },
  '/cut': (_request, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('half');
    setTimeout(() => response.destroy(), 20);
  },
  '/switch': (request) =>
    request.socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n'),
  '/moved-without-end': (_request, response) =>
    void response.writeHead(302, { location: '/plain' }).write('go'),
  '/sign-in-cut': (_request, response) => {
    response.writeHead(511, { 'content-length': '100' });
    response.write('half');
    setTimeout(() => response.destroy(), 20);
  },
  '/garbage': (request) => request.socket.end('this is not HTTP\r\n\r\n'),
};

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request);
    pages[request.url ?? '']?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('get', () => {
  it.each([
    ['/plain', { status: 200, body: 'Success' }],
    ['/moved', { status: 302, body: 'go' }],
    ['/missing', { status: 404, body: '' }],
    ['/chunked', { status: 200, body: 'é' }],
    ['/broken-text', { status: 200, body: 'a\ufffd' }],
  ])('%s', async (page, answer) => {
    await expect(system.get(root + page)).resolves.toEqual(answer);
  });

  it.each([
    ['/moved-without-end', 302],
    ['/sign-in-cut', 511],
  ])(
    '%s is told by its status',
    async (page, status) => {
      await expect(system.get(root + page)).resolves.toEqual({ status, body: '' });
    },
    10_000,
  );

  it('says who asks and nothing else', async () => {
    asked.length = 0;
    await system.get(`${root}/moved`);
    await system.get(`${root}/plain`);
    expect(asked.map(({ url }) => url)).toEqual(['/moved', '/plain']);
    for (const { headers } of asked) {
      expect(headers['user-agent']).toBe('Unstuck/0.1.0');
      expect(headers.cookie).toBeUndefined();
    }
  });

  it.each([
    ['/cut', 'ECONNREFUSED'],
    ['/garbage', 'EOUTPUT'],
    ['/switch', 'EOUTPUT'],
    ['/huge', 'EOUTPUT'],
  ])('%s fails', async (page, code) => {
    await expect(system.get(root + page)).rejects.toMatchObject({ name: 'Failure', code });
  });

  it('gives up after five seconds, whether nothing comes or a little', async () => {
    const began = performance.now();
    const both = ['/silent', '/slow'].map((page) =>
      expect(system.get(root + page)).rejects.toMatchObject({ name: 'Failure', code: 'ETIMEDOUT' }),
    );
    await Promise.all(both);
    expect(performance.now() - began).toBeLessThan(8_000);
  }, 15_000);

  it.each([
    ['http://127.0.0.1:1/', 'ECONNREFUSED'],
    ['http://no-such-host.invalid/', 'ENOTFOUND'],
    ['not a url', 'EOUTPUT'],
    ['ftp://127.0.0.1/', 'EOUTPUT'],
    ['file:///etc/hosts', 'EOUTPUT'],
  ])('%s fails', async (url, code) => {
    await expect(system.get(url)).rejects.toMatchObject({ name: 'Failure', code });
  });
});
