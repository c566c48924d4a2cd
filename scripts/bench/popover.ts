import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ensureChromium } from '../chromium.ts';
import { buildIfStale } from '../cliBuild.ts';
import { root } from '../run.ts';
import { type Measured, median, Skipped } from './figure.ts';

const run = promisify(execFile);
const LONGEST_MS = 120_000;

/** What `test/electron/measure-popover.ts` prints. Times are one a round. */
interface Costs {
  readonly firstPaintMs: readonly number[];
  readonly clickToSeenMs: readonly number[];
  readonly commitsWhileHidden: number;
  readonly needlessImages: number;
}

/** The built app and its page, in Chromium where there is no Electron. */
export async function popover(): Promise<Measured> {
  try {
    ensureChromium();
  } catch (error) {
    throw new Skipped('it needs Chromium', { cause: error });
  }
  await buildIfStale(console.error);
  const { stdout } = await run(process.execPath, [join(root, 'test/electron/measure-popover.ts')], {
    timeout: LONGEST_MS,
  });
  const costs = JSON.parse(stdout) as Costs;
  const atMost = (most: number) => ({ of: 'ours', atMost: most }) as const;
  return {
    figures: [
      { what: 'popover, first paint', unit: 'ms', ours: median(costs.firstPaintMs), limit: atMost(200) },
      {
        what: 'popover, from the click until it is seen',
        unit: 'ms',
        ours: median(costs.clickToSeenMs),
        limit: atMost(50),
      },
      {
        what: 'React commits in an hour that nobody looks',
        unit: '',
        ours: costs.commitsWhileHidden,
        limit: atMost(0),
      },
      {
        what: 'icons set that were set already, in a night',
        unit: '',
        ours: costs.needlessImages,
        limit: atMost(0),
      },
    ],
    notes: [
      `Popover, all rounds: first paint ${rounds(costs.firstPaintMs)}; click until seen ${rounds(costs.clickToSeenMs)}.`,
    ],
  };
}

const rounds = (times: readonly number[]): string => `${times.map((time) => Math.round(time)).join(', ')} ms`;
