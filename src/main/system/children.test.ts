import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RealSystem, realSystem } from './real.ts';

let home: string;
let system: RealSystem;
let started: string[];

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'unstuck-children-'));
  started = [];
  writeFileSync(join(home, 'data'), 'text', { mode: 0o644 });
  system = realSystem({ home, onChild: (tool) => started.push(tool) });
});

afterAll(() => {
  system.stop();
  rmSync(home, { recursive: true });
});

const sh = (script: string, timeoutMs?: number) =>
  system.run('/bin/sh', ['-c', script], timeoutMs === undefined ? undefined : { timeoutMs });

/** A process that has ended but was not yet collected is dead, too. */
function isAlive(pid: string): boolean {
  try {
    return !/^\s*(?:Z|$)/.test(execFileSync('/bin/ps', ['-o', 'stat=', '-p', pid], { encoding: 'utf8' }));
  } catch {
    return false;
  }
}

describe('a tool that answers', () => {
  it.each([
    ['prints nothing', 'true', { stdout: '', stderr: '', exit: 0 }],
    ['prints to both', 'echo out; echo err >&2', { stdout: 'out\n', stderr: 'err\n', exit: 0 }],
    ['exits 1', 'echo no >&2; exit 1', { stdout: '', stderr: 'no\n', exit: 1 }],
    ['is killed by someone else', 'kill -9 $$', { stdout: '', stderr: '', exit: 137 }],
    ['finds nothing on its input', 'cat', { stdout: '', stderr: '', exit: 0 }],
    [
      'prints text in UTF-8',
      String.raw`printf 'Fotom\303\251diath\303\250que'`,
      { stdout: 'Fotomédiathèque', stderr: '', exit: 0 },
    ],
  ])('%s', async (_name, script, answer) => {
    await expect(sh(script)).resolves.toEqual(answer);
  });

  it('sees a bare environment in the C locale', async () => {
    const { stdout } = await system.run('/usr/bin/env', []);
    expect(stdout.trim().split('\n').sort()).toEqual(
      [`HOME=${home}`, 'LANG=C', 'LC_ALL=C', 'PATH=/usr/bin:/bin:/usr/sbin:/sbin'].sort(),
    );
  });

  it('gets the home folder for ~/ and no shell in between', async () => {
    const { stdout } = await system.run('/bin/echo', ['~/Pictures', '$(id)', 'a~/b']);
    expect(stdout).toBe(`${home}/Pictures $(id) a~/b\n`);
  });
});

describe('a tool that does not answer', () => {
  it('is killed with its children when the time is over', async () => {
    const began = performance.now();
    const pids = join(home, 'pids');
    await expect(sh(`sleep 1000 & echo $! $$ > '${pids}'; wait`, 500)).rejects.toMatchObject({
      code: 'ETIMEDOUT',
    });
    expect(performance.now() - began).toBeLessThan(4_000);
    for (const pid of readFileSync(pids, 'utf8').trim().split(' ')) {
      await expect.poll(() => isAlive(pid), { timeout: 5_000 }).toBe(false);
    }
  });

  it('does not wait for a grandchild that left the group', async () => {
    const pids = join(home, 'left');
    const leave = `const { spawn } = require('node:child_process');
      const child = spawn('/bin/sleep', ['20'], { detached: true, stdio: 'inherit' });
      require('node:fs').writeFileSync('${pids}', String(child.pid)); setTimeout(() => {}, 20000);`;
    const run = system.run(process.execPath, ['-e', leave], { timeoutMs: 1_500 });
    await expect(run).rejects.toMatchObject({ code: 'ETIMEDOUT' });
    if (existsSync(pids)) process.kill(Number(readFileSync(pids, 'utf8')), 'SIGKILL');
  });

  it('is stopped when it prints without end, in bounded time and memory', async () => {
    const before = process.memoryUsage().rss;
    const began = performance.now();
    await expect(sh('yes 0123456789')).rejects.toMatchObject({ code: 'EOUTPUT' });
    expect(performance.now() - began).toBeLessThan(4_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });

  it('is stopped when the two outputs together are too much', async () => {
    await expect(sh('head -c 5000000 /dev/zero; head -c 5000000 /dev/zero >&2')).rejects.toMatchObject({
      code: 'EOUTPUT',
    });
    await expect(sh('head -c 8000000 /dev/zero')).resolves.toMatchObject({ exit: 0 });
  });
});

describe('a tool that cannot be started', () => {
  it.each([
    ['is missing', '/usr/bin/no-such-tool', 'ENOENT'],
    ['is missing from the home folder', '~/no-such-tool', 'ENOENT'],
    ['is below a file', '~/data/tool', 'ENOENT'],
    ['is a folder', '/usr', 'EACCES'],
    ['is not executable', '~/data', 'EACCES'],
    ['is not given by its whole path', 'sh', 'ENOENT'],
    ['is given by a relative path', './sh', 'ENOENT'],
  ])('%s', async (_name, tool, code) => {
    await expect(system.run(tool, [])).rejects.toMatchObject({ name: 'Failure', code });
  });

  it('has an argument that no program can be given', async () => {
    await expect(system.run('/bin/echo', ['a\0b'])).rejects.toMatchObject({
      name: 'Failure',
      code: 'EOUTPUT',
    });
  });
});

describe('several at once', () => {
  it('runs the same command once for all who ask meanwhile', async () => {
    started.length = 0;
    const log = join(home, 'log');
    const script = `echo x >> '${log}'; sleep 0.3; echo done`;
    const answers = await Promise.all([sh(script), sh(script), sh(script)]);
    expect(answers.map(({ stdout }) => stdout)).toEqual(['done\n', 'done\n', 'done\n']);
    expect(readFileSync(log, 'utf8')).toBe('x\n');
    expect(started).toEqual(['/bin/sh']);

    await sh(script);
    expect(readFileSync(log, 'utf8')).toBe('x\nx\n');
  });

  it('never runs more than three different ones', async () => {
    const log = join(home, 'three');
    writeFileSync(log, '');
    const scripts = Array.from(
      { length: 10 },
      (_, nth) => `echo + >> '${log}'; sleep 0.1; echo - >> '${log}'; : ${nth}`,
    );
    await Promise.all(scripts.map((script) => sh(script)));

    const steps = readFileSync(log, 'utf8').trim().split('\n');
    expect(steps).toHaveLength(20);
    let running = 0;
    const most = Math.max(...steps.map((step) => (running += step === '+' ? 1 : -1)));
    expect(most).toBeLessThanOrEqual(3);
    expect(most).toBeGreaterThan(1);
  });

  it('goes on after failures', async () => {
    const missing = ['a', 'b', 'c', 'd', 'e'].map((name) => system.run(`/no/${name}`, []));
    const outcomes = await Promise.allSettled(missing);
    expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
    await expect(sh('echo still')).resolves.toMatchObject({ stdout: 'still\n' });
  });

  it('kills what runs when stopped', async () => {
    const own = realSystem({ home });
    const run = own.run('/bin/sleep', ['30'], { timeoutMs: 20_000 });
    const stopping = setInterval(own.stop, 20);
    await expect(run).resolves.toMatchObject({ exit: 137 });
    clearInterval(stopping);
  });

  it('starts nothing that still waits when stopped', async () => {
    const begun: string[] = [];
    const own = realSystem({ home, onChild: (tool) => begun.push(tool) });
    const runs = ['31', '32', '33', '34', '35'].map((seconds) => own.run('/bin/sleep', [seconds]));
    await expect.poll(() => begun.length).toBe(3);
    own.stop();
    const outcomes = await Promise.allSettled(runs);
    expect(outcomes.map(({ status }) => status)).toEqual([
      ...['fulfilled', 'fulfilled', 'fulfilled'],
      ...['rejected', 'rejected'],
    ]);
    expect(begun).toHaveLength(3);
  });
});
