import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { beforeAll, expect, it } from 'vitest';
import { cli } from '../../scripts/cliBuild.ts';
import { built } from './unstuck.ts';

beforeAll(built, 60_000);

/** A Mac whose tools all hang. Each start of one is told on standard error. */
const hangingMac = `import child from 'node:child_process';
  import { syncBuiltinESMExports } from 'node:module';
  Object.defineProperty(process, 'platform', { value: 'darwin' });
  const { spawn } = child;
  child.spawn = (_tool, _args, options) => {
    const hanging = spawn('/bin/sleep', ['600'], options);
    process.stderr.write(hanging.pid + '\\n');
    return hanging;
  };
  syncBuiltinESMExports();`;

function isAlive(pid: string): boolean {
  try {
    return !/^\s*(?:Z|$)/.test(execFileSync('/bin/ps', ['-o', 'stat=', '-p', pid], { encoding: 'utf8' }));
  } catch {
    return false;
  }
}

it.each(['SIGINT', 'SIGTERM'] as const)('leaves no tool behind when %s ends a look', async (name) => {
  const hook = `data:text/javascript,${encodeURIComponent(hangingMac)}`;
  const env = { HOME: tmpdir(), TZ: 'UTC' };
  const program = spawn(process.execPath, ['--import', hook, cli, 'check', '--quick'], { env });
  const [started] = await once(program.stderr, 'data');
  program.kill(name);
  const [, signal] = await once(program, 'exit');
  expect(signal).toBe(name);
  for (const pid of String(started).trim().split('\n')) {
    await expect.poll(() => isAlive(pid), { timeout: 5_000 }).toBe(false);
  }
});
