import { existsSync } from 'node:fs';
import { inChild } from './child.ts';
import type { Figure, Measured } from './figure.ts';
import { Skipped } from './figure.ts';
import type { Size } from './growth-week.ts';
import { STORY } from './stubs.ts';

/** The watch remembers 28 hours, of which the first day has seen 24; beyond that nothing may grow. */
const LIMIT = 1.25;

/** What is remembered after a day and after a week of one sample a minute. */
export async function growth(): Promise<Measured> {
  if (!existsSync(STORY)) throw new Skipped(`it needs the recording ${STORY}`);
  const days = await inChild<readonly Size[]>('growth-week.ts', { nodeArgs: ['--expose-gc'], args: [STORY] });
  const [first, last] = [days.at(0), days.at(-1)];
  if (!first || !last) throw new Error('the week has no days');
  const grown = (what: string, unit: string, after: number, before: number): Figure => ({
    what: `${what}, day 7 against day 1`,
    unit,
    ours: after,
    other: before,
    ratio: after / before,
    limit: { of: 'ratio', atMost: LIMIT },
  });
  const kib = (bytes: number): number => bytes / 1024;
  return {
    figures: [
      grown('remembered state', 'KiB', kib(last.stateBytes), kib(first.stateBytes)),
      grown('heap in use', 'KiB', kib(last.heapBytes), kib(first.heapBytes)),
    ],
    notes: [],
  };
}
