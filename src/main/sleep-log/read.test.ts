import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { machine } from '../../../test/harness/machine.ts';
import { temporaryFolder } from '../../../test/harness/repository.ts';
import { realSystem } from '../system/real.ts';
import type { System } from '../system/system.ts';
import { readSleepLog } from './read.ts';

const long = process.env.UNSTUCK_LONG === '1';
const MEGABYTES = long ? 200 : 20;
const MOST_GROWTH = 64 * 1024 * 1024;

const START = Date.parse('2026-11-15T00:00:00Z');
const WEEK = { from: START, to: START + 7 * 86_400_000 };
const run = ['/usr/bin/pmset', '-g', 'log'];

const stamp = (seconds: number): string =>
  `${new Date(START + seconds * 1000).toISOString().slice(0, 19).replace('T', ' ')} +0000`;
const sleepRow = (seconds: number): string =>
  `${stamp(seconds)} Sleep               \tEntering Sleep state due to 'Idle Sleep':TCPKeepAlive=active Using AC (Charge:100%) 60 secs\n`;
const wakeRow = (seconds: number): string =>
  `${stamp(seconds)} Wake                \tWake from Deep Idle [CDNVA] : due to UserActivity Assertion Using AC (Charge:100%)\n`;

describe('the sleep log', () => {
  it('is asked of pmset', async () => {
    const stdout = sleepRow(60) + wakeRow(120);
    const { intervals, notice } = await readSleepLog(machine({ run, stdout }), WEEK);
    expect(intervals).toMatchObject([{ from: START + 60_000, to: START + 120_000, reason: 'Idle Sleep' }]);
    expect(notice).toBeNull();
  });

  it.each([
    ['is not there', { run, failure: 'ENOENT' }, 'ENOENT'],
    ['takes too long', { run, failure: 'ETIMEDOUT' }, 'ETIMEDOUT'],
    ['ends with an error', { run, stdout: sleepRow(60), exit: 1 }, 'EOUTPUT'],
  ])('%s', async (_name, line, code) => {
    await expect(readSleepLog(machine(line), WEEK)).rejects.toMatchObject({ code });
  });
});

describe(`a log of ${MEGABYTES} MB${long ? '' : ' (200 with UNSTUCK_LONG=1)'}`, () => {
  /** A system whose pmset prints this file. `onLine` is told of each line. */
  function printing(file: string, onLine: () => void): System {
    const real = realSystem({ home: '/nowhere' });
    onTestFinished(real.stop);
    return {
      ...real,
      stream: (_tool, _args, take, limits) => {
        const told = (line: string): boolean => {
          onLine();
          return take(line);
        };
        return real.stream('/bin/cat', [file], told, limits);
      },
    };
  }

  function logFile(): string {
    const folder = temporaryFolder();
    onTestFinished(() => folder[Symbol.dispose]());
    const file = join(folder.path, 'log');
    const noise = `${stamp(0)} Assertions          \tPID 88(apsd) Summary PreventUserIdleSystemSleep "com.apple.apsd" 00:00:01  id:0x0x100008272 [System: DeclUser kDisp]\n`;
    const block = sleepRow(60) + noise.repeat(700) + wakeRow(120) + noise.repeat(700);
    const output = openSync(file, 'wx');
    for (let size = 0; size < MEGABYTES * 1e6; size += block.length) writeSync(output, block);
    closeSync(output);
    return file;
  }

  it('is read in little memory', async () => {
    let lines = 0;
    let most = 0;
    const system = printing(logFile(), () => {
      lines += 1;
      if (lines % 5_000 === 0) most = Math.max(most, process.memoryUsage.rss());
    });
    const before = process.memoryUsage.rss();
    const began = performance.now();
    const { intervals } = await readSleepLog(system, WEEK);
    const growth = most - before;
    console.log(
      `sleep log: ${MEGABYTES} MB, ${lines} lines in ${Math.round(performance.now() - began)} ms, ` +
        `memory grew by ${Math.round(growth / 1024 / 1024)} MiB`,
    );
    expect(intervals.length).toBeGreaterThan(50);
    expect(growth).toBeLessThan(MOST_GROWTH);
  }, 60_000);

  it('can be cancelled', async () => {
    const control = new AbortController();
    let lines = 0;
    const system = printing(logFile(), () => {
      lines += 1;
      if (lines === 1_000) control.abort(new Error('enough'));
    });
    await expect(readSleepLog(system, { ...WEEK, signal: control.signal })).rejects.toThrow('enough');
    expect(lines).toBeLessThan(10_000);
  });
});
