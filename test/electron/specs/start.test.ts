import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject, root, temporaryFolder } from '../../harness/repository.ts';

/** A copy, because the desk of this one may be open. */
const folder = temporaryFolder();
beforeAll(() => {
  copyProject(folder.path);
  cpSync(join(root, 'out'), join(folder.path, 'out'), { recursive: true });
});
afterAll(() => folder[Symbol.dispose]());

/** Runs what `npm start` runs. `until`: what it prints before it is told to end, as by Control-C. */
async function start(args: readonly string[], until?: RegExp, meanwhile?: () => Promise<void>) {
  const script = join(folder.path, 'scripts/start.ts');
  const child = spawn(process.execPath, [script, ...args], { cwd: folder.path });
  let out = '';
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  await new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (part: string) => {
        out += part;
        if (until?.test(out)) resolve();
      });
    }
    void ended.then(() => resolve());
  });
  await meanwhile?.();
  const isOn = child.exitCode === null;
  if (isOn && until) child.kill('SIGINT');
  return { out, isOn, status: await ended };
}

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}\//;

test('--once ends after the diagnosis', async () => {
  const { out, status } = await start(['--once']);
  expect(out).toContain('Uploads are paused because Low Power Mode is on');
  expect(out).not.toMatch(ADDRESS);
  expect(status).toBe(0);
});

test('where the output is no terminal it prints diagnosis and address, and ends', async () => {
  const { out, status } = await start([]);
  expect(out).toContain('Uploads are paused because Low Power Mode is on');
  expect(out).toMatch(ADDRESS);
  expect(status).toBe(0);
});

test('--desk stays until it is ended, and serves meanwhile', async () => {
  const { out, isOn, status } = await start(['--desk'], /Control-C ends it/);
  expect(out).toMatch(ADDRESS);
  expect(isOn).toBe(true);
  expect(status).toBe(0);
});

test('a second desk names no address, and says why it ends', async () => {
  const first = await start(['--desk'], /Control-C ends it/, async () => {
    const { out, status } = await start(['--desk']);
    expect(out).toContain('If another one is open, end that first');
    expect(out).not.toMatch(ADDRESS);
    expect(status).toBe(1);
  });
  expect(first).toMatchObject({ isOn: true, status: 0 });
});

test('what it does not know it explains', async () => {
  const { out, status } = await start(['--dekstop']);
  expect(out).toContain('npm start -- --once');
  expect(status).toBe(64);
});
