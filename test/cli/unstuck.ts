import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale, cli } from '../../scripts/cliBuild.ts';

export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Builds the command line tool if its sources have changed. */
export const built = (): Promise<void> => buildIfStale(() => {});

/** Runs the built command line tool the way a shell would, with nothing of this terminal's in its environment. */
export function unstuck(...args: readonly string[]): Promise<Ran> {
  return unstuckIn({}, ...args);
}

export function unstuckIn(env: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [cli, ...args],
      { env: { HOME: tmpdir(), TZ: 'UTC', ...env }, timeout: 50_000, maxBuffer: 16 * 2 ** 20 },
      (_error, out, err) => resolve({ exit: child.exitCode ?? -1, out, err }),
    );
  });
}

export interface Story {
  readonly folder: string;
  readonly remove: () => void;
}

const HEADER = {
  format: 1,
  title: 'made by a test',
  startedAt: '2026-11-21T21:00:00.000Z',
  endsAt: '2026-11-21T22:00:00.000Z',
  timeZone: 'Europe/Berlin',
};

/** A recording in a folder of its own. A header or steps given as text are written as they are. */
export function story(steps: readonly object[] | string, header: object | string = {}): Story {
  const folder = mkdtempSync(join(tmpdir(), 'unstuck-test-'));
  const text = typeof header === 'string' ? header : JSON.stringify({ ...HEADER, ...header });
  writeFileSync(join(folder, 'recording.json'), text);
  writeFileSync(
    join(folder, 'steps.jsonl'),
    typeof steps === 'string' ? steps : steps.map((step) => `${JSON.stringify(step)}\n`).join(''),
  );
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** What `pmset -g` and `pmset -g batt` print on a MacBook, as steps at `t`. */
export function powerSteps(t: number, { lowPower }: { readonly lowPower: boolean }): readonly object[] {
  return [
    {
      t,
      run: ['/usr/bin/pmset', '-g', 'batt'],
      stdout:
        "Now drawing from 'Battery Power'\n -InternalBattery-0 (id=1234567)\t71%; discharging; 5:20 remaining present: true\n",
      stderr: '',
      exit: 0,
    },
    {
      t,
      run: ['/usr/bin/pmset', '-g'],
      stdout: `System-wide power settings:\nCurrently in use:\n sleep                10\n displaysleep         5\n lowpowermode         ${lowPower ? 1 : 0}\n`,
      stderr: '',
      exit: 0,
    },
  ];
}
