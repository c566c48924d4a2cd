import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Io } from '../../src/main/cli/io.ts';
import { run } from '../../src/main/cli/main.ts';

const folder = mkdtempSync(join(tmpdir(), 'unstuck-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Heard {
  readonly io: Io;
  readonly out: string[];
  readonly err: string[];
}

/** A terminal on a Mac whose user presses Ctrl-C as soon as `until` has been printed. On this machine its tools are missing. */
function terminal(until: RegExp): Heard {
  const out: string[] = [];
  const err: string[] = [];
  const controller = new AbortController();
  const io: Io = {
    out: (text) => {
      out.push(text);
      if (until.test(text)) controller.abort();
    },
    outBytes: () => {},
    err: (text) => {
      err.push(text);
    },
    color: false,
    columns: 80,
    rows: null,
    onResize: () => {},
    dataHome: undefined,
    platform: 'darwin',
    home: folder,
    timeZone: 'Europe/Berlin',
    tellTimesOf: () => {},
    now: Date.now,
    monotonic: () => performance.now(),
    interrupted: () => controller.signal,
    beforeKilled: () => {},
  };
  return { io, out, err };
}

/** In milliseconds, as its header tells. */
function lengthOf(recording: string): number {
  const { startedAt, endsAt } = JSON.parse(readFileSync(join(recording, 'recording.json'), 'utf8'));
  return Date.parse(endsAt) - Date.parse(startedAt);
}

it('records until Ctrl-C, says so, and the recording can be judged', async () => {
  const { io, out, err } = terminal(/^\d\d:\d\d /);
  const night = join(folder, 'a night');
  expect({ exit: await run(['record', night, '--for', '8h'], io), err }).toEqual({ exit: 0, err: [] });
  expect(out[0]).toBe('Recording to ~/a night for 8 h, or until Ctrl-C. Leave this window open.\n');
  expect(out.at(-1)).toMatch(
    /^Recorded 1 look in \d+ s\. Judge it with: unstuck check --replay "~\/a night"\n$/,
  );
  const header = JSON.parse(readFileSync(join(night, 'recording.json'), 'utf8'));
  expect(header).toMatchObject({ format: 1, timeZone: 'Europe/Berlin', redacted: true });

  const judged = terminal(/never/);
  expect(await run(['check', '--json', '--replay', night], judged.io)).toBeLessThanOrEqual(2);
  expect(JSON.parse(judged.out.join(''))).toMatchObject({ format: 1 });
});

it('goes on after a look that failed, and closes the recording', async () => {
  const ended = new AbortController();
  const { io, err } = terminal(/never/);
  const night = join(folder, 'a night with a mistake');
  const failing: Io = {
    ...io,
    out: (text) => {
      if (/^\d\d:\d\d /.test(text)) throw new Error('a mistake');
    },
    err: (text) => {
      err.push(text);
      ended.abort();
    },
    interrupted: () => ended.signal,
  };
  expect(await run(['record', night], failing)).toBe(0);
  expect(err).toEqual([
    expect.stringMatching(
      /^unstuck: The look at \d\d:\d\d went wrong inside: a mistake\. The next one follows\.\n$/,
    ),
  ]);
  expect(lengthOf(night)).toBeGreaterThan(0);
});

it('closes the recording where it cannot go on', async () => {
  const { io, err } = terminal(/never/);
  const night = join(folder, 'half a night');
  const failing: Io = {
    ...io,
    interrupted: () => {
      const since = Date.now();
      while (Date.now() === since);
      throw new Error('a mistake');
    },
  };
  expect(await run(['record', night], failing)).toBe(70);
  expect(err.join('')).toContain('a mistake');
  expect(lengthOf(night)).toBeGreaterThan(0);
});

it('does not write over a recording', async () => {
  const { io, err } = terminal(/never/);
  const night = join(folder, 'a night');
  expect(await run(['record', night], io)).toBe(66);
  expect(err.join('')).toMatch(/^unstuck: cannot record: ~\/a night.*not empty/);
});

it.each(['25d', '600h', '999999d'])('does not record for %s, which no timer can count', async (length) => {
  const { io, err } = terminal(/never/);
  expect(await run(['record', join(folder, length), '--for', length], io)).toBe(64);
  expect(err.join('')).toContain(`--for "${length}" is longer than 24 days`);
});
