import type { Facts } from '../../../shared/reading.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { defineProbe } from '../probe.ts';

const TEN_SECONDS_MS = 10_000;

export const clock = defineProbe({
  id: 'clock',
  every: 21_600,
  read: async (system) => {
    const limits = { timeoutMs: TEN_SECONDS_MS };
    const { stdout, stderr } = await system.run('/usr/bin/sntp', ['time.apple.com'], limits);
    return parseClock(`${stdout}\n${stderr}`);
  },
});

// Some versions print a date in front, so the pattern may stand anywhere in the line.
const OFFSET = /(?<![\d.])([+-]?\d{1,10}\.\d{1,9}) \+\/- (\d{1,10}\.\d{1,9})(?![\d.])/;

/** What `sntp` printed on both streams: it reports failures on the error stream. */
export function parseClock(output: string): Facts['clock'] {
  const [, offset, error] = OFFSET.exec(output) ?? [];
  if (offset !== undefined) return { offsetSeconds: Number(offset), errorSeconds: Number(error) };

  if (/time(?:d )?-?out/i.test(output)) throw new Unreadable('timed-out', 'the time server did not answer');
  throw new Unreadable('unreadable', 'sntp could not compare the clock');
}
