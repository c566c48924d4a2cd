import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openHistory } from '../../src/main/history/sqlite.ts';
import { EVENING, MINUTE } from '../harness/entries.ts';
import { temporaryFolder } from '../harness/repository.ts';

const long = process.env.UNSTUCK_LONG === '1';
const ROUNDS = long ? 200 : 20;
const LONGEST_LIFE_MS = 60;

/** Lets a program append to the history and kills it after so long. Gives what it said, line by line. */
async function killedWhileAppending(
  folder: string,
  start: number,
  lifeMs: number,
): Promise<readonly string[]> {
  const appender = fileURLToPath(new URL('./appender.ts', import.meta.url));
  const child = spawn(process.execPath, [appender, folder, String(start)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(child.stdout, 'data');
  await setTimeout(lifeMs);
  child.kill('SIGKILL');
  await once(child, 'close');
  const lines = Buffer.concat(chunks).toString().split('\n');
  // The last one may be half a line.
  return lines.slice(0, -1);
}

it(`keeps all that was written when it is killed, ${ROUNDS} times${long ? '' : ' (200 with UNSTUCK_LONG=1)'}`, async () => {
  using folder = temporaryFolder();
  let start = EVENING;
  for (let round = 0; round < ROUNDS; round += 1) {
    // From at once to the longest life, in even steps: what a write is doing then is chance enough.
    const said = await killedWhileAppending(folder.path, start, (round / (ROUNDS - 1)) * LONGEST_LIFE_MS);
    const last = Number(said.at(-1));
    expect(said.filter((line) => !/^\d+$/.test(line))).toEqual([]);

    const history = openHistory(folder.path);
    const { watched, counts } = history.between(start, last + 2 * MINUTE);
    expect(history.notice()).toBeNull();
    // One sample alone is a moment, no stretch.
    expect(watched.at(0)?.from ?? start).toBe(start);
    // What was being written at the moment of the kill may be there or not; what was acknowledged is there.
    expect(watched.at(-1)?.to ?? start).toBeGreaterThanOrEqual(last);
    expect(counts.filter(({ at }) => at <= last)).toHaveLength((last - start) / MINUTE + 1);
    history.close();
    start = last + 60 * MINUTE;
  }
  expect(readdirSync(folder.path).filter((name) => name.includes('damaged'))).toEqual([]);
}, 600_000);
