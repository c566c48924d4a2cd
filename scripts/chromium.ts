import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Started without a sandbox only as root, where Chromium has none. */
export const chromiumArgs: readonly string[] = [
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const macApps = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** The path of a Chromium on this machine; null: there is none. */
export function findChromium(path = process.env.PATH ?? ''): string | null {
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  const candidates = process.platform === 'darwin' ? [...macApps, ...onPath] : onPath;
  return candidates.find(isExecutable) ?? null;
}

/** Finds a Chromium, or installs Debian's where that can be done without asking. Else says what to install. */
export function ensureChromium(log: (line: string) => void = console.error): string {
  const found = findChromium();
  if (found !== null) return found;
  if (!mayInstall()) {
    throw new Error(
      'No Chromium was found. Install Chromium or Google Chrome so that it is on the PATH (Debian: sudo apt-get install chromium), then try again.',
    );
  }
  log('No Chromium was found: installing it with apt-get, which takes a minute or two.');
  install(['update', '-q']);
  install(['install', '-q', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation']);
  const installed = findChromium();
  if (installed === null) throw new Error('apt-get installed Chromium, but it is not on the PATH.');
  log(`Chromium is installed: ${installed}`);
  return installed;
}

const mayInstall = (): boolean => process.getuid?.() === 0 && isExecutable('/usr/bin/apt-get');

const TEN_MINUTES = 600_000;

function install(args: readonly string[]): void {
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

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
