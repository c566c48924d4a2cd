import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findChromium } from '../../../scripts/chromium.ts';

/** Command line of Electron's own executable, as far as Playwright uses it: `electron [-r x] [--inspect=0] <folder> …`. */
export async function run(args: readonly string[]): Promise<void> {
  const { folder, rest, inspect } = understand(args);
  const browser = await startChromium();
  console.error(`DevTools listening on ${browser.socket}`);
  const { main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly main: string;
  };
  const child = spawn(
    process.execPath,
    [
      '--enable-source-maps',
      '--disable-warning=ExperimentalWarning',
      '--import',
      new URL('./register.ts', import.meta.url).href,
      join(folder, main),
      ...rest,
    ],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        ...(inspect && { STAND_IN_INSPECT: '1' }),
        STAND_IN_ELECTRON: electronVersion(),
        STAND_IN_DEVTOOLS: browser.address,
      },
    },
  );
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => void browser.stop().then(() => process.exit(code ?? (signal ? 1 : 0))));
}

function understand(args: readonly string[]) {
  const rest: string[] = [];
  let folder: string | undefined;
  let inspect = false;
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    if (arg === '-r') at += 1;
    else if (arg.startsWith('--inspect')) inspect = true;
    else if (!arg.startsWith('-') && folder === undefined) folder = resolve(arg);
    else rest.push(arg);
  }
  if (folder === undefined) throw new Error('stand-in: which app?');
  return { folder, rest, inspect };
}

function electronVersion(): string {
  const file = join(import.meta.dirname, '../../../node_modules/electron/package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
}

const FLAGS = [
  ...[
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-sync',
  ],
  ...['--disable-background-networking', '--disable-component-update', '--no-startup-window'],
  ...['--force-device-scale-factor=2', '--remote-debugging-port=0', '--disable-background-timer-throttling'],
  ...['--disable-backgrounding-occluded-windows', '--disable-renderer-backgrounding', '--hide-scrollbars'],
];

async function startChromium() {
  const profile = mkdtempSync(join(tmpdir(), 'stand-in-chromium-'));
  const program = process.env.CHROMIUM ?? findChromium();
  if (program === null) throw new Error('stand-in: no Chromium was found; set CHROMIUM to one');
  const child = spawn(program, [...FLAGS, `--user-data-dir=${profile}`], { stdio: 'ignore' });
  const [port = '', path = ''] = await portOf(join(profile, 'DevToolsActivePort'));
  return {
    address: `http://127.0.0.1:${port}`,
    socket: `ws://127.0.0.1:${port}${path}`,
    stop: () =>
      new Promise<void>((done) => {
        const clean = () => {
          rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
          done();
        };
        if (child.exitCode !== null || child.signalCode !== null) return clean();
        child.once('exit', clean);
        child.kill();
      }),
  };
}

const PATIENCE_MS = 15_000;

/** Chromium writes its port and the path of its socket into a file when it listens. */
async function portOf(file: string): Promise<readonly string[]> {
  for (let waited = 0; waited < PATIENCE_MS; waited += 20) {
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    if (lines.length > 1) return lines;
    await wait(20);
  }
  throw new Error('stand-in: Chromium did not start');
}
