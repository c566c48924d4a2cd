import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, closers } from './app.ts';
import { MacWindow } from './mac-window.ts';
import { nativeTheme } from './native-theme.ts';
import { screen } from './screen.ts';
import { onlyKnown, preventable, unsupported } from './strict.ts';
import { scene } from './surface.ts';
import { WebContents } from './web-contents.ts';
import { type Options, WEB_PREFERENCES, WINDOW_OPTIONS } from './window-options.ts';

interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const windows = new Map<number, BrowserWindow>();
let lastId = 0;

export class BrowserWindow extends MacWindow {
  static getAllWindows = () => [...windows.values()];
  static fromId = (id: number) => windows.get(id) ?? null;
  static fromWebContents = (of: WebContents) =>
    BrowserWindow.getAllWindows().find((it) => it.webContents === of) ?? null;
  static getFocusedWindow = () => BrowserWindow.getAllWindows().find((it) => it.#focused) ?? null;

  readonly id = ++lastId;
  readonly options: Options;
  readonly webContents: WebContents;
  #bounds: Bounds;
  #visible = false;
  #focused = false;
  #gone = false;
  #title: string;

  constructor(options: Options = {}) {
    super();
    if (!app.ready) throw new Error('Cannot create BrowserWindow before app is ready');
    onlyKnown('BrowserWindow option', options, WINDOW_OPTIONS);
    const { webPreferences = {}, width = 800, height = 600 } = options;
    onlyKnown('webPreferences', webPreferences, WEB_PREFERENCES);
    const { sandbox, contextIsolation, nodeIntegration } = webPreferences;
    if (sandbox === false || contextIsolation === false || nodeIntegration)
      unsupported('a window without sandbox');
    this.options = options;
    this.#title = options.title ?? app.getName();
    const { workArea } = screen.getPrimaryDisplay();
    const center = {
      x: workArea.x + Math.max(0, Math.round((workArea.width - width) / 2)),
      y: workArea.y + Math.max(0, Math.round((workArea.height - height) / 2)),
    };
    this.#bounds = { x: options.x ?? center.x, y: options.y ?? center.y, width, height };
    windows.set(this.id, this);
    closers.set(this.id, () => this.#closes());
    this.webContents = new WebContents({
      windowId: this.id,
      size: () => this.#bounds,
      preload: webPreferences.preload,
      destroyed: () => this.#gone,
      close: () => this.close(),
      gone: () => this.#closed(),
      loaded: () => this.emit('ready-to-show'),
    });
    app.emit('browser-window-created', {}, this);
    app.emit('web-contents-created', {}, this.webContents);
    if (options.show !== false) this.show();
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.load(url);
    this.webContents.with((page) => page.setVisible(this.#visible));
  }

  async loadFile(file: string): Promise<void> {
    await this.loadURL(pathToFileURL(resolve(app.getAppPath(), file)).href);
  }

  show(): void {
    this.showInactive();
    this.focus();
  }

  showInactive(): void {
    if (this.#visible || this.#gone) return;
    this.#setVisible(true);
    this.emit('show');
  }

  hide(): void {
    if (!this.#visible) return;
    this.#setVisible(false);
    this.emit('hide');
    this.blur();
  }

  #setVisible(visible: boolean): void {
    this.#visible = visible;
    this.webContents.with((page) => page.setVisible(visible));
    scene.emit('changed');
  }

  focus(): void {
    if (this.#focused || this.#gone) return;
    for (const other of windows.values()) if (other !== this) other.blur();
    this.#focused = true;
    this.emit('focus');
    app.emit('browser-window-focus', {}, this);
  }

  blur(): void {
    if (!this.#focused) return;
    this.#focused = false;
    this.emit('blur');
    app.emit('browser-window-blur', {}, this);
  }

  setBounds(change: Partial<Bounds>): void {
    const before = this.#bounds;
    this.#bounds = { ...before, ...change };
    const { x, y, width, height } = this.#bounds;
    if ([x, y, width, height].some((value) => !Number.isInteger(value)))
      throw new TypeError('Error processing argument');
    if (width !== before.width || height !== before.height) {
      this.webContents.with((page) => page.setSize(width, height));
      this.emit('resize');
    }
    if (x !== before.x || y !== before.y) this.emit('move');
    scene.emit('changed');
  }

  #closes(): boolean {
    this.close();
    return this.#gone;
  }

  close(): void {
    const event = preventable();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.#gone) return;
    this.#closed();
    this.webContents.with((page) => void page.close());
  }

  #closed(): void {
    if (this.#gone) return;
    this.#gone = true;
    this.#visible = false;
    this.blur();
    windows.delete(this.id);
    closers.delete(this.id);
    this.webContents.emit('destroyed');
    this.emit('closed');
    scene.emit('changed');
    if (windows.size > 0 || app.quitting) return;
    if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed');
    else app.quit();
  }

  isVisible = () => this.#visible;
  isFocused = () => this.#focused;
  isDestroyed = () => this.#gone;
  getTitle = () => this.#title;
  getBounds = () => ({ ...this.#bounds });
  getContentBounds = () => this.getBounds();
  getPosition = () => [this.#bounds.x, this.#bounds.y];
  getSize = () => [this.#bounds.width, this.#bounds.height];
  getContentSize = () => this.getSize();
  setContentBounds = (bounds: Partial<Bounds>) => this.setBounds(bounds);
  setPosition = (x: number, y: number) => this.setBounds({ x, y });
  setSize = (width: number, height: number) => this.setBounds({ width, height });
  setContentSize = (width: number, height: number) => this.setBounds({ width, height });
  setTitle = (title: string) => {
    this.#title = title;
  };
}

nativeTheme.on('updated', () => {
  for (const { webContents } of windows.values()) {
    webContents.with((page) => page.setDark(nativeTheme.shouldUseDarkColors));
  }
});

/** Electron's module of the same name. */
export const webContents = {
  getAllWebContents: () => BrowserWindow.getAllWindows().map((it) => it.webContents),
  fromId: (id: number) => webContents.getAllWebContents().find((it) => it.id === id),
  fromDevToolsTargetId: (id: string) => webContents.getAllWebContents().find((it) => it.targetId === id),
  getFocusedWebContents: () => BrowserWindow.getFocusedWindow()?.webContents ?? null,
};
