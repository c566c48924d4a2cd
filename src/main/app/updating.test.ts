import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Updater, updating } from './updating.ts';

const folder = mkdtempSync(join(tmpdir(), 'unstuck-updates-'));
const asked: string[] = [];
let answer: { readonly status: number; readonly body: string } = { status: 404, body: '' };
const server = createServer(({ url = '' }, response) => {
  asked.push(url.split('?', 1)[0] ?? '');
  response.writeHead(answer.status).end(answer.body);
});
let address = '';

beforeAll(async () => {
  // The package asks a Mac's sysctl whether it runs under Rosetta; another one says what it is missing, loudly.
  writeFileSync(join(folder, 'sysctl'), '#!/bin/sh\necho "$1: 0"\n', { mode: 0o755 });
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env.PATH}`);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const release = (version: string): string =>
  [`version: ${version}`, 'files:', '  - url: Unstuck-mac.zip', '    sha512: AAAA', '    size: 4', ''].join(
    '\n',
  );

/** The real package's updater for Macs, over Node's http: only Electron's own part, Squirrel, is not there. */
async function macUpdater(url: string): Promise<Updater> {
  const load = createRequire(import.meta.url);
  const electron = load.resolve('electron');
  load.cache[electron] = Object.assign(new (load('node:module'))(electron), {
    loaded: true,
    exports: { autoUpdater: new EventEmitter() },
  });
  const { MacUpdater } = load('electron-updater');
  const { HttpExecutor } = load('builder-util-runtime');
  class OverNode extends HttpExecutor {
    createRequest(options: object, callback: () => void) {
      return request(options, callback);
    }
  }
  const app = {
    whenReady: async () => undefined,
    version: '1.0.0',
    name: 'unstuck',
    isPackaged: true,
    appUpdateConfigPath: join(folder, 'app-update.yml'),
    userDataPath: folder,
    baseCachePath: folder,
    quit: () => {},
    relaunch: () => {},
    onQuit: () => {},
  };
  const updater = new MacUpdater(null, app);
  updater.httpExecutor = new OverNode();
  updater._testOnlyOptions = { platform: 'darwin' };
  updater.setFeedURL({ provider: 'generic', url });
  return updater;
}

const always = async (): Promise<boolean> => true;
const DAY = 24 * 3_600_000;
/** A clock that the test sets. */
const clock = { at: 0, now: () => clock.at };
/** What is told after two looks, so many days apart. */
const lookAt = async (url: string, days = 2) => {
  const updates = updating(always, () => macUpdater(url), clock.now);
  await updates.look();
  clock.at += days * DAY;
  await updates.look();
  return updates.told();
};

it('does not even load what looks, where this build gets no updates', async () => {
  const updates = updating(
    async () => false,
    () => Promise.reject(new Error('it was loaded')),
    clock.now,
  );
  expect(await updates.look()).toBe(true);
  expect(updates.told()).toBeNull();
});

it.each(['1.0.0', '0.9.0'])('is up to date where the release is %s', async (version) => {
  answer = { status: 200, body: release(version) };
  expect(await lookAt(address)).toBe('Unstuck is up to date.');
  expect(asked.at(-1)).toBe('/latest-mac.yml');
});

it.each([
  ['the server has no release', { status: 404, body: '' }, /^Looking for updates failed: .*latest-mac.yml/],
  ['the server is broken', { status: 500, body: 'oops' }, /^Looking for updates failed: .*/],
  ['the answer is no release', { status: 200, body: ': : :' }, /^Looking for updates failed: .*/],
  [
    'what is newer cannot be fetched',
    { status: 200, body: release('2.0.0') },
    /^Looking for updates failed: .*/,
  ],
])('says so in one line where %s', async (_what, given, sentence) => {
  answer = given;
  const told = await lookAt(address);
  expect(told).toMatch(sentence);
  expect(told?.split('\n').length).toBe(1);
});

it('says so where nobody answers', async () => {
  expect(await lookAt('http://127.0.0.1:9')).toMatch(/^Looking for updates failed: .*ECONNREFUSED/);
});

it('says nothing of a failure before it has gone on for two days', async () => {
  answer = { status: 404, body: '' };
  expect(await lookAt(address, 1.9)).toBeNull();
});

it('forgets a failure once it goes well', async () => {
  const updates = updating(always, () => macUpdater(address), clock.now);
  const look = () => {
    clock.at += 2 * DAY;
    return updates.look();
  };
  answer = { status: 404, body: '' };
  expect(await look()).toBe(false);
  await look();
  expect(updates.told()).toMatch(/failed/);
  expect(updates.trouble()).toMatch(/failed/);
  answer = { status: 200, body: release('1.0.0') };
  expect(await look()).toBe(true);
  expect(updates.told()).toBe('Unstuck is up to date.');
  expect(updates.trouble()).toBeNull();
  answer = { status: 404, body: '' };
  await look();
  expect(updates.told()).toBe('Unstuck is up to date.');
});

it('tells of a version that was fetched, whatever fails later', async () => {
  let isOnline = true;
  const found = {
    isUpdateAvailable: true,
    updateInfo: { version: '2.0.0' },
    downloadPromise: Promise.resolve([]),
  };
  const updates = updating(
    always,
    async () => ({
      logger: null,
      allowDowngrade: true,
      checkForUpdates: async () => (isOnline ? found : Promise.reject(new Error('offline'))),
    }),
    clock.now,
  );
  await updates.look();
  expect(updates.told()).toBe('Version 2.0.0 is here and will be installed when Unstuck quits.');
  isOnline = false;
  for (let day = 0; day < 4; day += 1) {
    clock.at += DAY;
    await updates.look();
  }
  expect(updates.told()).toBe('Version 2.0.0 is here and will be installed when Unstuck quits.');
});

it('gives up a look that never ends', async () => {
  vi.useFakeTimers();
  const updates = updating(
    always,
    async () => ({ logger: null, allowDowngrade: true, checkForUpdates: () => new Promise<never>(() => {}) }),
    clock.now,
  );
  const looks = updates.look();
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(await looks).toBe(false);
  vi.useRealTimers();
  clock.at += 2 * DAY;
  expect(updates.trouble()).toBe('Looking for updates failed: no answer within an hour');
});
