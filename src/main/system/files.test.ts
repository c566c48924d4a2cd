import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { realSystem } from './real.ts';
import type { System } from './system.ts';

const MODIFIED = Date.UTC(2026, 10, 21, 20, 58);

let home: string;
let system: System;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'unstuck-files-'));
  system = realSystem({ home });
  mkdirSync(join(home, 'Pictures'));
  writeFileSync(join(home, 'Pictures/b'), 'text');
  writeFileSync(join(home, 'Pictures/a'), Buffer.from([0, 255, 10]));
  utimesSync(join(home, 'Pictures/a'), MODIFIED / 1000, MODIFIED / 1000);
  writeFileSync(join(home, 'forbidden'), 'secret');
  chmodSync(join(home, 'forbidden'), 0o000);
  writeFileSync(join(home, 'huge'), '');
  truncateSync(join(home, 'huge'), 64 * 1024 * 1024 + 1);
  execFileSync('/usr/bin/mkfifo', [join(home, 'pipe')]);
});

afterAll(() => rmSync(home, { recursive: true }));

describe('files', () => {
  it('reads bytes and their time', async () => {
    const { bytes, modifiedAt } = await system.read('~/Pictures/a');
    expect([...bytes]).toEqual([0, 255, 10]);
    expect(modifiedAt).toBe(MODIFIED);
  });

  it('lists a folder in order', async () => {
    await expect(system.list('~/Pictures')).resolves.toEqual(['a', 'b']);
    await expect(system.list(`${home}/Pictures`)).resolves.toEqual(['a', 'b']);
  });

  it('tells size and time', async () => {
    await expect(system.stat('~/Pictures/a')).resolves.toEqual({ size: 3, modifiedAt: MODIFIED });
  });

  it('opens what may be read', async () => {
    await expect(system.open('~/Pictures/b')).resolves.toBeUndefined();
  });

  it('tells the space of a volume', async () => {
    const { freeBytes, totalBytes } = await system.disk('~');
    expect(freeBytes).toBeGreaterThan(0);
    expect(totalBytes).toBeGreaterThan(freeBytes);
  });

  it.each(['read', 'list', 'stat', 'open', 'disk'] as const)('%s: no such file', async (method) => {
    await expect(system[method]('~/none')).rejects.toMatchObject({ name: 'Failure', code: 'ENOENT' });
    await expect(system[method]('relative')).rejects.toMatchObject({ name: 'Failure', code: 'ENOENT' });
  });

  it('refuses what is no file, or too large', async () => {
    await expect(system.read('~/Pictures')).rejects.toMatchObject({ name: 'Failure', code: 'EOUTPUT' });
    await expect(system.read('~/huge')).rejects.toMatchObject({ name: 'Failure', code: 'EOUTPUT' });
    await expect(system.list('~/huge')).rejects.toMatchObject({ name: 'Failure', code: 'ENOENT' });
  });

  it('does not hang on a named pipe', async () => {
    await expect(system.open('~/pipe')).resolves.toBeUndefined();
    await expect(system.read('~/pipe')).rejects.toMatchObject({ code: 'EOUTPUT' });
  });

  const isRoot = process.getuid?.() === 0;
  it.skipIf(isRoot)(
    `tells a forbidden file from a missing one${isRoot ? ' (SKIPPED: root may read everything)' : ''}`,
    async () => {
      await expect(system.open('~/forbidden')).rejects.toMatchObject({ code: 'EACCES' });
      await expect(system.read('~/forbidden')).rejects.toMatchObject({ code: 'EACCES' });
    },
  );
});

describe('query', () => {
  it('is not there until one is plugged in', async () => {
    await expect(system.query('upload-counts', '~/x')).rejects.toMatchObject({
      name: 'Failure',
      code: 'ENOENT',
    });
  });

  it('gets the whole path, and every error is a Failure', async () => {
    const asked: string[] = [];
    const query: System['query'] = async (name, database) => {
      asked.push(`${name} ${database}`);
      if (name === 'outgoing-queue') throw new TypeError('surprise');
      return [{ left: 3 }];
    };
    const able = realSystem({ home, query });
    await expect(able.query('upload-counts', '~/x')).resolves.toEqual([{ left: 3 }]);
    await expect(able.query('outgoing-queue', '/y')).rejects.toMatchObject({
      name: 'Failure',
      code: 'EOUTPUT',
    });
    expect(asked).toEqual([`upload-counts ${home}/x`, 'outgoing-queue /y']);
  });
});

describe('time', () => {
  it('sleeps, and stops sleeping with the reason given', async () => {
    await expect(system.sleep(1)).resolves.toBeUndefined();
    const reason = new Error('quit');
    await expect(system.sleep(60_000, AbortSignal.abort(reason))).rejects.toBe(reason);
    const controller = new AbortController();
    const sleeping = system.sleep(60_000, controller.signal);
    controller.abort(reason);
    await expect(sleeping).rejects.toBe(reason);
  });

  it('has a clock that goes on', async () => {
    const before = [system.now(), system.monotonic()] as const;
    await system.sleep(2);
    expect(system.now()).toBeGreaterThanOrEqual(before[0]);
    expect(system.monotonic()).toBeGreaterThan(before[1]);
  });
});
