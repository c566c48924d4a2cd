import { existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { write } from './journal.ts';
import { closeSchemes } from './protocol.ts';
import { isFirst, tellFirst } from './single-instance.ts';
import { Emitter, preventable, strict, unsupported } from './strict.ts';
import { surface } from './surface.ts';

const EVENTS = [
  ...['ready', 'will-finish-launching', 'window-all-closed', 'before-quit', 'will-quit', 'quit', 'activate'],
  ...['second-instance', 'browser-window-created', 'web-contents-created', 'browser-window-blur'],
  ...['browser-window-focus', 'render-process-gone', 'child-process-gone', 'did-become-active'],
  ...[
    'accessibility-support-changed',
    'open-url',
    'open-file',
    'did-resign-active',
    'certificate-error',
    'login',
  ],
];

const root = projectOf(resolve(process.argv[1] ?? '.'));
const { name, productName, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly name: string;
  readonly productName?: string;
  readonly version: string;
};

function projectOf(file: string): string {
  const folder = dirname(file);
  return existsSync(join(folder, 'package.json')) || folder === file ? folder : projectOf(folder);
}

/** What macOS knows of the app as a login item; a test may set what registering leads to. */
export const loginItem = { status: 'not-registered', registersAs: 'enabled' };

/** The open windows, for closing them at the end. */
export const closers = new Map<number, () => boolean>();

class App extends Emitter {
  readonly isPackaged = false;
  readonly runningUnderARM64Translation = false;
  readonly commandLine = strict('app.commandLine', {
    appendSwitch: (...parts: readonly string[]) => write('switch', parts),
    hasSwitch: () => false,
  });
  readonly dock = strict('app.dock', {
    hide: () => write('dock', 'hide'),
    show: async () => write('dock', 'show'),
    isVisible: () => false,
  });
  paths: Record<string, string> = { userData: userData(), home: homedir(), temp: tmpdir() };
  ready = false;
  quitting = false;
  /** Resolved when main has run far enough to wait for "ready". */
  readonly #awaited = Promise.withResolvers<void>();
  name = productName ?? name;

  constructor() {
    super('app', EVENTS);
  }

  isReady = () => this.ready;
  whenReady = () =>
    this.ready ? Promise.resolve() : new Promise<void>((done) => this.once('ready', () => done()));
  override on(event: string, listener: () => void): this {
    if (event === 'ready') this.#awaited.resolve();
    return super.on(event, listener);
  }
  override once(event: string, listener: () => void): this {
    if (event === 'ready') this.#awaited.resolve();
    return super.once(event, listener);
  }
  getPath = (which: string) => this.paths[which] ?? join(this.paths.userData ?? '', which);
  setPath = (which: string, path: string) => {
    this.paths[which] = path;
  };
  getAppPath = () => root;
  getVersion = () => version;
  getName = () => this.name;
  setName = (to: string) => {
    this.name = to;
  };
  getLocale = () => 'en-US';
  getSystemLocale = () => 'en-US';
  getLocaleCountryCode = () => 'US';
  getPreferredSystemLanguages = () => ['en-US'];
  isInApplicationsFolder = () => false;
  isAccessibilitySupportEnabled = () => false;
  enableSandbox = () => void (this.ready && unsupported('app.enableSandbox after ready'));
  disableHardwareAcceleration = () => {};
  setActivationPolicy = (policy: string) => write('activationPolicy', policy);
  setAboutPanelOptions = () => {};
  setAppUserModelId = () => {};
  focus = () => {};
  hide = () => {};
  show = () => {};
  relaunch = () => write('relaunch', null);
  requestSingleInstanceLock = (data: unknown = {}) =>
    isFirst(this.getPath('userData'), (argv, cwd) => this.emit('second-instance', {}, argv, cwd, data));
  hasSingleInstanceLock = () => isFirst(this.getPath('userData'));
  releaseSingleInstanceLock = () => unsupported('app.releaseSingleInstanceLock');
  getAppMetrics = () => [metrics()];
  getLoginItemSettings = () => ({
    openAtLogin: loginItem.status === 'enabled',
    wasOpenedAtLogin: false,
    executableWillLaunchAtLogin: false,
    launchItems: [],
    status: loginItem.status,
  });
  setLoginItemSettings = ({ openAtLogin }: { readonly openAtLogin: boolean }) => {
    write('loginItem', openAtLogin);
    loginItem.status = openAtLogin ? loginItem.registersAs : 'not-registered';
  };

  quit(): void {
    if (this.quitting) return;
    this.quitting = this.#agreesToQuit();
    if (!this.quitting) return;
    this.emit('quit', {}, 0);
    this.exit(0);
  }

  #agreesToQuit(): boolean {
    const before = preventable();
    this.emit('before-quit', before);
    if (before.defaultPrevented) return false;
    for (const close of [...closers.values()]) if (!close()) return false;
    const will = preventable();
    this.emit('will-quit', will);
    return !will.defaultPrevented;
  }

  exit(code = 0): void {
    void Promise.allSettled([surface().stop(), tellFirst()]).finally(() => process.exit(code));
  }

  async start(): Promise<void> {
    await Promise.all([surface().start(), this.#awaited.promise]);
    closeSchemes();
    this.ready = true;
    this.emit('will-finish-launching');
    this.emit('ready', {}, {});
    surface().ready?.();
  }
}

function userData(): string {
  const option = '--user-data-dir=';
  const given = process.argv.find((arg) => arg.startsWith(option))?.slice(option.length);
  if (given === undefined) return mkdtempSync(join(tmpdir(), 'stand-in-user-'));
  mkdirSync(given, { recursive: true });
  return given;
}

let counted = { at: performance.now(), micros: 0 };
function metrics() {
  const { user, system } = process.cpuUsage();
  const now = { at: performance.now(), micros: user + system };
  const percentCPUUsage = (now.micros - counted.micros) / 10 / Math.max(1, now.at - counted.at);
  counted = now;
  return {
    pid: process.pid,
    type: 'Browser',
    cpu: { percentCPUUsage, cumulativeCPUUsage: now.micros / 1e6, idleWakeupsPerSecond: 0 },
  };
}

export const app = strict('app', new App());
