import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { politely } from './polite-web.ts';
import { Failure } from './system.ts';
import { fetchPage } from './web.ts';

const MINUTE = 60_000;
const server = createServer((request, response) => {
  asked.push(request);
  answer(request, response);
});
let asked: IncomingMessage[] = [];
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let url: string;
let now: number;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/status.js`;
});
afterAll(() => server.close());
beforeEach(() => {
  asked = [];
  now = 0;
  answer = (_request, response) => response.end('{"services":[]}');
});

const polite = (chance = 0) =>
  politely({
    fetch: (page, known) => fetchPage(page, 'Unstuck/test', known),
    monotonic: () => now,
    chance: () => chance,
  });

describe("someone else's server", () => {
  it('is not asked again within a quarter of an hour, whoever wants to know', async () => {
    const get = polite();
    await get(url);
    now = 14 * MINUTE;
    expect(await get(url)).toEqual({ status: 200, body: '{"services":[]}' });
    expect(asked).toHaveLength(1);
    now = 15 * MINUTE;
    await get(url);
    expect(asked).toHaveLength(2);
  });

  it('is asked only for what has changed, where it knows how', async () => {
    answer = (request, response) => {
      if (request.headers['if-none-match'] === '"a1"') response.writeHead(304).end();
      else
        response
          .writeHead(200, { etag: '"a1"', 'last-modified': 'Sat, 21 Nov 2026 20:00:00 GMT' })
          .end('page');
    };
    const get = polite();
    await get(url);
    now = 15 * MINUTE;
    expect(await get(url)).toEqual({ status: 200, body: 'page' });
    expect(asked[1]?.headers).toMatchObject({ 'if-modified-since': 'Sat, 21 Nov 2026 20:00:00 GMT' });
    now = 30 * MINUTE;
    expect((await get(url)).body).toBe('page');
    expect(asked).toHaveLength(3);
  });

  it('is left alone ever longer while it is in trouble, with some chance in it', async () => {
    answer = (_request, response) => response.writeHead(503).end('busy');
    const get = polite(1);
    const times: number[] = [];
    for (now = 0; now <= 10 * 60 * MINUTE; now += MINUTE) {
      const before = asked.length;
      expect((await get(url)).status).toBe(503);
      if (asked.length > before) times.push(now / MINUTE);
    }
    expect(times).toEqual([0, 18, 54, 126, 270, 558]);
  });

  it('is asked as usual again after one good answer', async () => {
    answer = (_request, response) => response.writeHead(503).end();
    const get = polite();
    await get(url);
    now = 15 * MINUTE;
    answer = (_request, response) => response.end('well');
    await get(url);
    now = 30 * MINUTE;
    await get(url);
    expect(asked).toHaveLength(3);
  });

  it('is asked as often as usual after a night in which nothing came back', async () => {
    const asking: number[] = [];
    const get = politely({
      fetch: async () => {
        asking.push(now / MINUTE);
        throw new Failure('ETIMEDOUT', 'no answer');
      },
      monotonic: () => now,
      chance: () => 1,
    });
    for (now = 0; now <= 60 * MINUTE; now += MINUTE)
      await expect(get(url)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
    expect(asking).toEqual([0, 15, 30, 45, 60]);
  });

  it('is asked at once when the network is back', async () => {
    const refused = 'http://127.0.0.1:1/';
    const get = polite();
    await expect(get(refused)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    now = 1;
    await expect(get(refused)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    expect((await get(url)).status).toBe(200);
  });
});
