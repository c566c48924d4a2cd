import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../harness/repository.ts';

/** Runs what `npm start` runs. `until`: what it prints before it is told to end, as by Control-C. */
async function start(args: readonly string[], until?: RegExp) {
  const child = spawn(process.execPath, [join(root, 'scripts/start.ts'), ...args], { cwd: root });
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

test('what it does not know it explains', async () => {
  const { out, status } = await start(['--dekstop']);
  expect(out).toContain('npm start -- --once');
  expect(status).toBe(64);
});
