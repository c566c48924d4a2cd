import { aptInstall, aptMayInstall, isExecutable, onPath } from './apt.ts';

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
  const app = process.platform === 'darwin' ? macApps.find(isExecutable) : undefined;
  return app ?? onPath(names, path);
}

/** Finds a Chromium, or installs Debian's where that can be done without asking. Else says what to install. */
export function ensureChromium(log: (line: string) => void = console.error): string {
  const found = findChromium();
  if (found !== null) return found;
  if (!aptMayInstall()) {
    throw new Error(
      'No Chromium was found. Install Chromium or Google Chrome so that it is on the PATH (Debian: sudo apt-get install chromium), then try again.',
    );
  }
  log('No Chromium was found: installing it with apt-get, which takes a minute or two.');
  aptInstall('chromium', 'fonts-liberation');
  const installed = findChromium();
  if (installed === null) throw new Error('apt-get installed Chromium, but it is not on the PATH.');
  log(`Chromium is installed: ${installed}`);
  return installed;
}
