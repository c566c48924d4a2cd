import { readFileSync } from 'node:fs';
import { originOf, toApp, toLoopback } from './address.ts';
import { deliver } from './ipc-main.ts';
import { write } from './journal.ts';
import { nativeTheme } from './native-theme.ts';
import { mayRequest, type Session, session } from './session.ts';
import { Emitter, onlyKnown, preventable, unsupported } from './strict.ts';
import { type PageEvents, type Shown, surface } from './surface.ts';
import { wire } from './wire.ts';

const EVENTS = [
  ...['did-finish-load', 'did-fail-load', 'dom-ready', 'did-start-loading', 'did-stop-loading', 'destroyed'],
  ...['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview', 'did-create-window'],
  ...[
    'did-navigate',
    'render-process-gone',
    'unresponsive',
    'responsive',
    'console-message',
    'preload-error',
  ],
  // Never sent, as there is nothing here that would send them.
  ...['devtools-opened', 'devtools-closed', 'context-menu', 'before-input-event', 'zoom-changed'],
];

interface PrintOptions {
  readonly pageSize?: string;
  readonly preferCSSPageSize?: boolean;
  readonly printBackground?: boolean;
}

const PRINT_OPTIONS = ['pageSize', 'preferCSSPageSize', 'printBackground'];

const INCHES: Readonly<Record<string, readonly [width: number, height: number]>> = {
  A4: [8.27, 11.69],
  Letter: [8.5, 11],
};

type OpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' };

/** What a window gives to its contents. */
export interface Host {
  readonly windowId: number;
  readonly size: () => { readonly width: number; readonly height: number };
  readonly preload: string | undefined;
  readonly destroyed: () => boolean;
  readonly close: () => void;
  readonly gone: () => void;
  readonly loaded: () => void;
}

let lastId = 0;

export class WebContents extends Emitter {
  readonly id = ++lastId;
  readonly session: Session = session.defaultSession;
  readonly #host: Host;
  readonly #page: Promise<Shown>;
  #url = '';
  #open: OpenHandler = () => ({ action: 'allow' });
  targetId = '';

  constructor(host: Host) {
    super('webContents', EVENTS);
    this.#host = host;
    this.#page = this.#show();
  }

  async #show(): Promise<Shown> {
    const { windowId, preload, size } = this.#host;
    const text = preload === undefined ? '' : readFileSync(preload, 'utf8');
    const dark = nativeTheme.shouldUseDarkColors;
    const page = await surface().open({ windowId, ...size(), dark, preload: text, events: this.#events() });
    this.targetId = page.targetId;
    return page;
  }

  #events(): PageEvents {
    return {
      call: (message, frame, isMain) => deliver(message, this.#event(toApp(frame), isMain)),
      loaded: () => this.#loaded(),
      mayNavigate: (address, isMain) => this.#mayNavigate(toApp(address), isMain),
      opened: (address) => this.#opened(toApp(address)),
      closed: () => this.#host.gone(),
      crashed: () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }),
      said: (level, message) => this.emit('console-message', { level, message }),
      mayRequest: (address, kind) => mayRequest(toApp(address), kind),
    };
  }

  #event(url: string, isMain: boolean): object {
    const parent = isMain ? null : this.mainFrame;
    const senderFrame = {
      url,
      origin: originOf(url),
      parent,
      top: this.mainFrame,
      detached: false,
      isDestroyed: () => false,
    };
    const ids = { frameId: 1, processId: 1, type: 'frame' };
    return { sender: this, senderFrame: isMain ? this.mainFrame : senderFrame, ...ids };
  }

  get mainFrame(): object {
    const url = this.#url;
    return { url, origin: originOf(url), parent: null, detached: false, isDestroyed: () => false };
  }

  #loaded(): void {
    this.emit('dom-ready', {});
    this.emit('did-finish-load');
    this.emit('did-stop-loading');
    this.#host.loaded();
  }

  #mayNavigate(url: string, isMainFrame: boolean): boolean {
    const event = preventable({ url, isMainFrame, isSameDocument: false });
    this.emit('will-frame-navigate', event);
    if (isMainFrame) this.emit('will-navigate', event, url);
    // A frame that may show what it shows is nothing to be told of.
    if (isMainFrame || event.defaultPrevented) write('navigate', { url, allowed: !event.defaultPrevented });
    return !event.defaultPrevented;
  }

  #opened(url: string): void {
    const { action } = this.#open({ url });
    write('window.open', { url, action });
    if (action === 'allow') unsupported('a window opened by a page');
  }

  async load(url: string): Promise<void> {
    this.#url = url;
    const page = await this.#page;
    await page.goto(toLoopback(url));
  }

  /** For the window: does something with the page, now or when it is there. */
  with(act: (page: Shown) => void): void {
    void this.#page.then(act).catch((error: unknown) => {
      if (!this.#host.destroyed()) console.error(error);
    });
  }

  getURL = () => this.#url;
  getTitle = () => '';
  isDestroyed = () => this.#host.destroyed();
  isLoading = () => false;
  isCrashed = () => false;
  isFocused = () => true;
  isDevToolsOpened = () => false;
  setWindowOpenHandler = (handler: OpenHandler) => {
    this.#open = handler;
  };
  setVisualZoomLevelLimits = async () => {};
  setBackgroundThrottling = () => {};
  setAudioMuted = () => {};
  focus = () => {};
  close = () => this.#host.close();
  openDevTools = () => write('openDevTools', null);
  send(channel: string, ...args: readonly unknown[]): void {
    const text = wire.encode(args);
    this.with((page) => page.receive(channel, text));
  }
  async printToPDF(options: PrintOptions): Promise<Buffer> {
    onlyKnown('printToPDF option', options, PRINT_OPTIONS);
    const { pageSize = 'Letter', preferCSSPageSize = false, printBackground = false } = options;
    const [paperWidth, paperHeight] = INCHES[pageSize] ?? unsupported(`the paper ${pageSize}`);
    const page = await this.#page;
    return page.print({ paperWidth, paperHeight, preferCSSPageSize, printBackground });
  }
  async executeJavaScript(code: string): Promise<unknown> {
    return (await this.#page).evaluate(code);
  }
  /** Reloads the page. */
  reload(): void {
    void this.load(this.#url);
  }
}
