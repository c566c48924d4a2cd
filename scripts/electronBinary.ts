import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.ts';

const folder = join(root, 'node_modules/electron');
const TIMEOUT_MS = 180_000;

/** Electron's own program, where it has been downloaded. Asking its package for it would start the download. */
export function electronBinary(): string | undefined {
  const inside = process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
  const file = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), inside);
  return existsSync(file) ? file : undefined;
}

/** Lets Electron's package download its program, unless it is there. */
export function fetchElectron(): string | undefined {
  if (electronBinary() === undefined) {
    console.error('Downloading Electron ...');
    spawnSync(process.execPath, [join(folder, 'install.js')], {
      stdio: ['ignore', 2, 2],
      timeout: TIMEOUT_MS,
    });
  }
  return electronBinary();
}
