import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './run.ts';

/** Built by `buildIfStale`. */
const main = join(root, 'out/main/index.js');
/** An address: Node would take a percent sign in a path for an escape of one. */
const register = pathToFileURL(join(root, 'test/electron/stand-in/register.ts')).href;
/** The app's own folder at the desk: settings last from one start to the next. */
const userData = join(root, 'node_modules/.cache/unstuck/desk');
const START_MS = 20_000;

export interface Desk {
  readonly address: string;
  /** The exit status, once it has ended: by itself, or because of `stop`. */
  readonly ended: Promise<number>;
  readonly stop: () => void;
}

export interface DeskOptions {
  /** A folder in test/recordings. */
  readonly recording: string;
  /** Recorded seconds per second. */
  readonly speed: number;
  readonly userData?: string;
}

/** Starts the app's main process on the stand-in for Electron. Null: it ended before there was a desk. */
export async function startDesk({
  recording,
  speed,
  userData: folder = userData,
}: DeskOptions): Promise<Desk | null> {
  mkdirSync(folder, { recursive: true });
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--import', register, main, `--user-data-dir=${folder}`],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: {
        ...process.env,
        STAND_IN_ELECTRON: electronVersion(),
        UNSTUCK_REPLAY: join(root, 'test/recordings', recording),
        UNSTUCK_SPEED: String(speed),
      },
    },
  );
  const ended = new Promise<number>((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (status) => resolve(status ?? 0));
  });
  const stop = (): void => void child.kill();
  const told = new Promise<string>((resolve) => {
    child.once('message', (message) => {
      if (typeof message === 'object' && message && 'desk' in message) resolve(String(message.desk));
    });
  });
  const patience = AbortSignal.timeout(START_MS);
  patience.addEventListener('abort', stop);
  const address = await Promise.race([told, ended.then(() => null)]);
  patience.removeEventListener('abort', stop);
  return address === null ? null : { address, ended, stop };
}

function electronVersion(): string {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')) as {
    readonly version: string;
  };
  return version;
}

/** Opens an address in the user's browser. False: there is none to be seen from here. */
export function openBrowser(address: string): boolean {
  const isMac = process.platform === 'darwin';
  const tool = isMac ? '/usr/bin/open' : onPath('xdg-open');
  const hasScreen = isMac || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  if (tool === undefined || !hasScreen) return false;
  const child = spawn(tool, [address], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
  return true;
}

function onPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}
