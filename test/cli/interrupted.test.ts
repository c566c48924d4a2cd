import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { cli } from '../../scripts/cliBuild.ts';
import { temporaryFolder } from '../harness/repository.ts';
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

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'leaves no tool behind when %s ends a look',
  async (name) => {
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
  },
);

/** A computer whose browser is there and prints forever. Its start is told on standard error. */
const hangingBrowser = `import child from 'node:child_process';
  import files from 'node:fs/promises';
  import { syncBuiltinESMExports } from 'node:module';
  const isBrowser = (path) => path === '/usr/bin/google-chrome';
  const { spawn } = child;
  const { stat } = files;
  files.stat = (path, ...options) => stat(isBrowser(path) ? '/' : path, ...options);
  child.spawn = (tool, args, options) => {
    if (!isBrowser(tool)) return spawn(tool, args, options);
    const hanging = spawn('/bin/sleep', ['600'], options);
    process.stderr.write(hanging.pid + '\\n');
    return hanging;
  };
  syncBuiltinESMExports();`;

const printsIn = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => name.startsWith('unstuck-print-'));

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'leaves no browser and no page behind when %s ends the print of a report',
  async (name) => {
    using folder = temporaryFolder();
    const hook = `data:text/javascript,${encodeURIComponent(hangingBrowser)}`;
    const env = { HOME: folder.path, TMPDIR: folder.path, TZ: 'UTC' };
    const recording = 'test/recordings/low-power-mode-at-bedtime';
    const asked = ['report', '--replay', recording, '--out', join(folder.path, 'report.pdf')];
    const program = spawn(process.execPath, ['--import', hook, cli, ...asked], { env });
    const [started] = await once(program.stderr, 'data');
    expect(printsIn(folder.path)).toHaveLength(1);
    program.kill(name);
    const [, signal] = await once(program, 'exit');
    expect(signal).toBe(name);
    await expect.poll(() => isAlive(String(started).trim()), { timeout: 5_000 }).toBe(false);
    expect(printsIn(folder.path)).toEqual([]);
  },
);
