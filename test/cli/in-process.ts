import { tmpdir } from 'node:os';
import type { Io } from '../../src/main/cli/io.ts';
import { run } from '../../src/main/cli/main.ts';
import type { Ran } from './unstuck.ts';

/** 22 November 2026, 07:10 in Berlin. */
const MORNING_AFTER = Date.parse('2026-11-22T06:10:00Z');

/** Runs a command line in this process, in a world that the test decides on. */
export async function command(argv: readonly string[], world: Partial<Io> = {}): Promise<Ran> {
  const written = { out: '', err: '' };
  const io: Io = {
    out: (text) => {
      written.out += text;
    },
    outBytes: (bytes) => {
      written.out += Buffer.from(bytes).toString('latin1');
    },
    err: (text) => {
      written.err += text;
    },
    color: false,
    columns: 80,
    rows: null,
    onResize: () => {},
    platform: 'linux',
    home: tmpdir(),
    dataHome: undefined,
    timeZone: 'Europe/Berlin',
    tellTimesOf: () => {},
    now: () => MORNING_AFTER,
    monotonic: () => performance.now(),
    interrupted: () => new AbortController().signal,
    beforeKilled: () => {},
    ...world,
  };
  const exit = await run(argv, io);
  return { exit, ...written };
}
