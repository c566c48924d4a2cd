import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { electronBinary } from '../../scripts/electronBinary.ts';
import { defaultSettings, type Settings } from '../../src/shared/settings/settings.ts';
import { root } from '../harness/repository.ts';
import type { Entry } from './stand-in/journal.ts';

/** Electron itself where it has been downloaded, else the stand-in. */
const real = electronBinary();
export const executable = real ?? join(root, 'test/electron/bin/electron');

/** A recorded night passes while nobody could have looked away. */
const AT_ONCE = 1e9;
const TRAY = { x: 1000, y: 0, width: 24, height: 24 };

export interface LaunchOptions {
  /** A folder in test/recordings. Null: none, the app watches this very computer. */
  readonly recording?: string | null;
  /** Recorded seconds per second; default: the whole recording at once. */
  readonly speed?: number;
  /** Text of the settings file; default: as after the first run. Null: none. */
  readonly settings?: string | null;
  /** A folder of an earlier run. */
  readonly folder?: string;
}

export interface Launched {
  readonly app: ElectronApplication;
  /** Where the app keeps its files. */
  readonly folder: string;
  /** What the page's console said that is not plain talk, and errors of its scripts. */
  readonly complaints: readonly string[];
  /** The popover's page, shown or not. */
  readonly page: Page;
  readonly isShown: () => Promise<boolean>;
  /** As a Mac does it: a click on the icon first takes the focus from the popover. */
  readonly clickTray: () => Promise<void>;
  /** The popover, open and filled. */
  readonly open: () => Promise<Page>;
  readonly journal: (kind: string) => Promise<readonly unknown[]>;
  readonly choose: (...labels: readonly string[]) => Promise<void>;
  /** Quits as Command-Q does and waits until it has ended. */
  readonly quit: () => Promise<void>;
}

export const afterFirstRun = (settings: Partial<Settings> = {}): string =>
  JSON.stringify({ ...defaultSettings, firstRunDone: true, ...settings });

export function temporaryUserData(): string {
  return mkdtempSync(join(tmpdir(), 'unstuck-electron-'));
}

export function environment({ recording = 'low-power-mode-at-bedtime', speed = AT_ONCE }: LaunchOptions) {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value;
  return {
    ...env,
    // The stand-in's executable takes the first Node that it finds.
    PATH: [join(root, 'node_modules/.bin'), env.PATH].join(delimiter),
    UNSTUCK_TEST: '1',
    ...(recording === null
      ? {}
      : { UNSTUCK_REPLAY: join(root, 'test/recordings', recording), UNSTUCK_SPEED: String(speed) }),
  };
}

export async function launch(options: LaunchOptions = {}): Promise<Launched> {
  const { folder = temporaryUserData(), settings } = options;
  mkdirSync(folder, { recursive: true });
  if (settings !== null && (settings !== undefined || options.folder === undefined)) {
    writeFileSync(join(folder, 'settings.json'), settings ?? afterFirstRun());
  }
  const app = await _electron.launch({
    executablePath: executable,
    args: [root, `--user-data-dir=${folder}`],
    env: environment(options),
  });
  const said: string[] = [];
  app.process().stderr?.on('data', (part) => said.push(String(part)));
  const complaints: string[] = [];
  const page = await app.firstWindow().catch((error: unknown) => {
    throw new Error(`the app did not start: ${said.join('')}`, { cause: error });
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return launched(app, page, folder, complaints);
}

function launched(
  app: ElectronApplication,
  page: Page,
  folder: string,
  complaints: readonly string[],
): Launched {
  const isShown = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((it) => it.isVisible()));
  const clickTray = () =>
    app.evaluate(({ BrowserWindow }, bounds) => {
      BrowserWindow.getFocusedWindow()?.blur();
      const { __unstuck } = globalThis as unknown as { __unstuck: { tray: Electron.Tray } };
      __unstuck.tray.emit(
        'click',
        { altKey: false, shiftKey: false, ctrlKey: false, metaKey: false },
        bounds,
        bounds,
      );
    }, TRAY);
  return {
    app,
    page,
    folder,
    complaints,
    isShown,
    clickTray,
    async open() {
      if (!(await isShown())) await clickTray();
      await page.getByRole('heading', { level: 1 }).waitFor();
      return page;
    },
    journal: (kind) =>
      app.evaluate((electron, wanted) => {
        const { standIn } = electron as unknown as { standIn: { journal: readonly Entry[] } };
        return standIn.journal.filter((entry) => entry.kind === wanted).map((entry) => entry.data);
      }, kind),
    choose: (...labels) => app.evaluate(chooseInMenu, labels),
    async quit() {
      const closed = app.waitForEvent('close');
      await app.evaluate(({ app: it }) => void setImmediate(() => it.quit()));
      await closed;
    },
  };
}

/** Opens the icon's menu and takes an item of it. Runs in the app's main process. */
function chooseInMenu(electron: unknown, labels: readonly string[]): void {
  interface Menu {
    readonly items: readonly {
      readonly label: string;
      readonly submenu?: Menu;
      readonly click: () => void;
    }[];
    readonly closePopup: () => void;
  }
  const { __unstuck } = globalThis as unknown as {
    __unstuck: { tray: { emit: (event: string, ...rest: unknown[]) => void } };
  };
  const { standIn } = electron as { standIn: { openMenu: () => Menu | null } };
  __unstuck.tray.emit('right-click', {}, { x: 1000, y: 0, width: 24, height: 24 });
  const opened = standIn.openMenu();
  let menu: Menu | null | undefined = opened;
  labels.forEach((label, at) => {
    const item = menu?.items.find((one) => one.label.startsWith(label));
    if (!item) throw new Error(`no "${label}" among ${menu?.items.map((one) => one.label).join(', ')}`);
    if (at < labels.length - 1) menu = item.submenu;
    else {
      opened?.closePopup();
      item.click();
    }
  });
}

/** For after the tests of a file: ends the app and removes what it wrote. */
export async function end(launched: Launched | undefined): Promise<void> {
  await launched?.app.close();
  if (launched) rmSync(launched.folder, { recursive: true, force: true });
}
