import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const TEN_MINUTES = 600_000;

/** The first of these programs that is on the path; null: none. */
export function onPath(names: readonly string[], path = process.env.PATH ?? ''): string | null {
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable) ?? null;
}

/** Debian's packages can be had without asking anyone. */
export const aptMayInstall = (): boolean => process.getuid?.() === 0 && isExecutable('/usr/bin/apt-get');

export function aptInstall(...packages: readonly string[]): void {
  apt('update', '-q');
  apt('install', '-q', '-y', '--no-install-recommends', ...packages);
}

function apt(...args: readonly string[]): void {
  // What apt-get says is the progress; it goes where diagnostics go.
  const { status, error } = spawnSync('/usr/bin/apt-get', args, {
    stdio: ['ignore', process.stderr, process.stderr],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: TEN_MINUTES,
  });
  if (status !== 0) {
    throw new Error(`apt-get ${args[0]} failed${error ? `: ${error.message}` : `, status ${status}`}.`);
  }
}

export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
