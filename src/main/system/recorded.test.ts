import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type RecordedSystem, recordedSystem } from './recorded.ts';
import { parseSteps } from './recording-steps.ts';
import type { System } from './system.ts';

const START = Date.UTC(2026, 10, 21, 21);
const folder = mkdtempSync(join(tmpdir(), 'unstuck-recorded-'));
mkdirSync(join(folder, 'files'));
writeFileSync(join(folder, 'files/database'), Buffer.from([1, 2, 255]));
afterAll(() => rmSync(folder, { recursive: true }));

function play(...lines: readonly object[]): RecordedSystem {
  return recordedSystem({
    folder,
    header: {
      title: 'test',
      startedAt: START,
      endsAt: START + 36_000_000,
      timeZone: 'UTC',
      mac: { model: null, osVersion: null },
      synthetic: true,
      redacted: true,
    },
    ...parseSteps(lines.map((line) => JSON.stringify(line)).join('\n'), START),
  });
}

const batt = ['/usr/bin/pmset', '-g', 'batt'] as const;
const asked = (system: System) => system.run('/usr/bin/pmset', ['-g', 'batt']);
const at = (system: RecordedSystem, seconds: number) => system.advanceTo(START + seconds * 1000);

describe('what an answer is worth', () => {
  it('holds from its time until the next one, and the later of two at the same time wins', async () => {
    const system = play(
      { t: 60, run: batt, stdout: 'one' },
      { t: 120, run: batt, stdout: 'two' },
      { t: 120, run: batt, stdout: 'three', stderr: 'x', exit: 2 },
      { t: 180, run: batt, failure: 'ETIMEDOUT' },
    );
    await expect(asked(system)).rejects.toMatchObject({ name: 'NotRecorded', code: 'ENOENT' });
    at(system, 59.999);
    await expect(asked(system)).rejects.toMatchObject({ code: 'ENOENT' });
    at(system, 60);
    await expect(asked(system)).resolves.toEqual({ stdout: 'one', stderr: '', exit: 0 });
    at(system, 119);
    await expect(asked(system)).resolves.toMatchObject({ stdout: 'one' });
    at(system, 120);
    await expect(asked(system)).resolves.toEqual({ stdout: 'three', stderr: 'x', exit: 2 });
    at(system, 9000);
    await expect(asked(system)).rejects.toMatchObject({ name: 'Failure', code: 'ETIMEDOUT' });
    at(system, 61);
    await expect(asked(system)).resolves.toMatchObject({ stdout: 'one' });
  });

  it('is the very same object while it holds', async () => {
    const system = play({ t: 0, run: batt, stdout: 'one' }, { t: 60, run: batt, stdout: 'one' });
    const first = await asked(system);
    at(system, 59);
    expect(await asked(system)).toBe(first);
    at(system, 60);
    expect(await asked(system)).not.toBe(first);
  });

  it('belongs to the whole list of arguments', async () => {
    const system = play({ t: 0, run: ['/bin/x', 'a b'], stdout: '' });
    await expect(system.run('/bin/x', ['a b'])).resolves.toMatchObject({ exit: 0 });
    await expect(system.run('/bin/x', ['a', 'b'])).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(system.run('/bin/x', [])).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('is named as a person would type it', async () => {
    const system = play({ t: 0, run: ['/bin/x'], failure: 'ETIMEDOUT' });
    await expect(system.run('/usr/bin/pmset', ['-g'])).rejects.toThrow('pmset -g: not in the recording');
    await expect(system.run('/bin/x', [])).rejects.toThrow('x: ETIMEDOUT');
    await expect(system.list('[odd')).rejects.toThrow('[odd: not in the recording');
  });
});

describe('each kind of question', () => {
  const database = '~/Pictures/x.photoslibrary/database/Photos.sqlite';
  const system = play(
    { t: 0, read: '~/text', text: 'é', mtime: '2026-11-21T20:58:00Z' },
    { t: 0, read: '~/binary', base64: 'AAH/' },
    { t: 0, read: '~/large', file: 'files/database' },
    { t: 0, list: '~/Pictures', names: ['b', 'a'] },
    { t: 0, open: '~/open' },
    { t: 0, open: '~/shut', failure: 'EPERM' },
    { t: 0, stat: '~/marker', size: 23, mtime: '2026-11-21T20:58:00Z' },
    { t: 0, stat: '~/bare' },
    { t: 0, disk: '/', freeBytes: 1, totalBytes: 2 },
    { t: 0, query: 'upload-counts', database, rows: [{ left: 3, name: null }] },
    { t: 0, get: 'http://x/', status: 302 },
    { t: 0, lookup: 'known', addresses: ['17.1.1.1'] },
    { t: 0, lookup: 'empty', addresses: [] },
    { t: 0, connect: 'host:443', issuer: 'Apple' },
    { t: 0, connect: 'proxy:8080' },
  );
  const bytes = async (path: string) => [...(await system.read(path)).bytes];
  const time = Date.UTC(2026, 10, 21, 20, 58);

  it.each<[string, () => Promise<unknown>, unknown]>([
    ['text', () => bytes('~/text'), [0xc3, 0xa9]],
    ['its time', async () => (await system.read('~/text')).modifiedAt, time],
    ['binary', () => bytes('~/binary'), [0, 1, 255]],
    ['no time', async () => (await system.read('~/binary')).modifiedAt, null],
    ['a file of the folder', () => bytes('~/large'), [1, 2, 255]],
    ['list', () => system.list('~/Pictures'), ['b', 'a']],
    ['open', () => system.open('~/open'), undefined],
    ['stat', () => system.stat('~/marker'), { size: 23, modifiedAt: time }],
    ['stat of which nothing is known', () => system.stat('~/bare'), { size: null, modifiedAt: null }],
    ['stat of a file that was read', () => system.stat('~/text'), { size: 2, modifiedAt: time }],
    ['disk', () => system.disk('/'), { freeBytes: 1, totalBytes: 2 }],
    ['query', () => system.query('upload-counts', database), [{ left: 3, name: null }]],
    ['get', () => system.get('http://x/'), { status: 302, body: '' }],
    ['lookup', () => system.lookup('known'), ['17.1.1.1']],
    ['connect', () => system.connect('host', 443), { issuer: 'Apple' }],
    ['connect without TLS', () => system.connect('proxy', 8080, { tls: false }), { issuer: null }],
  ])('%s', async (_name, ask, answer) => {
    expect(await ask()).toEqual(answer);
  });

  it('gives the same bytes again', async () => {
    expect(await system.read('~/large')).toBe(await system.read('~/large'));
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['forbidden', () => system.open('~/shut'), 'EPERM'],
    ['no address', () => system.lookup('empty'), 'ENOTFOUND'],
    ['read', () => system.read('~/none'), 'ENOENT'],
    ['list', () => system.list('~/none'), 'ENOENT'],
    ['stat', () => system.stat('~/none'), 'ENOENT'],
    ['open', () => system.open('~/none'), 'ENOENT'],
    ['disk', () => system.disk('/none'), 'ENOENT'],
    ['query', () => system.query('outgoing-queue', database), 'ENOENT'],
    ['get', () => system.get('http://none/'), 'ENOENT'],
    ['lookup', () => system.lookup('none'), 'ENOENT'],
    ['connect', () => system.connect('host', 80), 'ENOENT'],
  ])('%s fails', async (_name, ask, code) => {
    const name = code === 'ENOENT' ? 'NotRecorded' : 'Failure';
    await expect(ask()).rejects.toMatchObject({ name, code });
  });
});

describe('the clock', () => {
  it('stands until it is set', async () => {
    const system = play();
    expect([system.now(), system.monotonic()]).toEqual([START, 0]);
    await system.sleep(60_000);
    expect(system.now()).toBe(START);
    at(system, 90);
    expect([system.now(), system.monotonic()]).toEqual([START + 90_000, 90_000]);
    await expect(system.sleep(1, AbortSignal.abort(new Error('quit')))).rejects.toThrow('quit');
  });
});

describe('a whole night', () => {
  it('plays ten hours of forty questions a minute in a moment', async () => {
    const lines = Array.from({ length: 600 }, (_, minute) =>
      Array.from({ length: 40 }, (__, nth) => ({
        t: minute * 60,
        run: ['/bin/tool', String(nth)],
        stdout: String(minute),
      })),
    ).flat();
    const system = play(...lines);

    const began = performance.now();
    for (let minute = 0; minute < 600; minute += 1) {
      at(system, minute * 60);
      for (let nth = 0; nth < 40; nth += 1) {
        const { stdout } = await system.run('/bin/tool', [String(nth)]);
        if (stdout !== String(minute)) throw new Error(`minute ${minute}: ${stdout}`);
      }
    }
    // About a twentieth of this on a slow machine.
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
