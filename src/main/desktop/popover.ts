import { type BrowserWindow, type Rectangle, screen } from 'electron';
import type { AppView } from '../../shared/app-view.ts';
import { positionFor } from '../../shared/desktop/position.ts';
import {
  HIDE_DELAY_MS,
  hidden,
  react,
  type VisibilityEffect,
  type VisibilityEvent,
} from '../../shared/desktop/visibility.ts';
import { CHANNEL } from '../../shared/ipc/channel.ts';
import { PAGE } from './protocol.ts';
import { pageWindow } from './window.ts';

const SIZE = { width: 380, height: 640 };

export interface PopoverOptions {
  readonly preload: string;
  readonly devTools: boolean;
  /** Where the icon in the menu bar is; null: there is none. */
  readonly trayBounds: () => Rectangle | null;
  /** Made anew for each push, and only for one. */
  readonly view: () => AppView;
  readonly onHidden: () => void;
}

/** The window below the icon. It is made once, out of sight, and then only shown and hidden. */
export class Popover {
  readonly #options: PopoverOptions;
  #window: BrowserWindow | null = null;
  #visibility = hidden;
  #timer: NodeJS.Timeout | undefined;
  #isPushing = false;

  constructor(options: PopoverOptions) {
    this.#options = options;
  }

  get isShown(): boolean {
    return this.#visibility.phase !== 'hidden';
  }

  pageId(): number | null {
    return this.#window?.webContents.id ?? null;
  }

  /** Makes the page before anyone asks for it. */
  prewarm(): void {
    this.#window ??= this.#create();
  }

  tell(event: VisibilityEvent): void {
    const { next, effects } = react(this.#visibility, event);
    this.#visibility = next;
    for (const effect of effects) this.#apply(effect);
  }

  /** While a dialog of ours has the focus the popover stays. */
  async during<Result>(dialog: () => Promise<Result>): Promise<Result> {
    this.tell('dialog-open');
    try {
      return await dialog();
    } finally {
      this.tell('dialog-closed');
    }
  }

  /** Something changed. Nothing is sent to a page that nobody sees, and what comes together is sent once. */
  changed(): void {
    if (!this.isShown || this.#isPushing) return;
    this.#isPushing = true;
    setImmediate(() => {
      this.#isPushing = false;
      if (this.isShown) this.push();
    });
  }

  push(): void {
    if (this.#window?.isDestroyed() === false)
      this.#window.webContents.send(CHANNEL.view, this.#options.view());
  }

  #apply(effect: VisibilityEffect): void {
    switch (effect) {
      case 'show':
        this.#show();
        break;
      case 'hide':
        this.#window?.hide();
        this.#options.onHidden();
        break;
      case 'startTimer':
        this.#timer = setTimeout(() => this.tell('timer'), HIDE_DELAY_MS);
        break;
      case 'cancelTimer':
        clearTimeout(this.#timer);
        break;
    }
  }

  #show(): void {
    this.#window ??= this.#create();
    const window = this.#window;
    const tray = this.#options.trayBounds();
    const display = tray ? screen.getDisplayMatching(tray) : screen.getPrimaryDisplay();
    const height = Math.min(SIZE.height, display.workArea.height - 20);
    const size = { width: SIZE.width, height };
    window.setBounds({ ...positionFor({ tray, display, size }), ...size });
    // macOS forgets both when a window hides. Without the last option the Dock icon would flash.
    window.setAlwaysOnTop(true, 'pop-up-menu');
    window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true });
    this.push();
    window.show();
    window.focus();
  }

  #create(): BrowserWindow {
    const { preload, devTools } = this.#options;
    const window = pageWindow({ ...SIZE, ...look }, { preload, devTools });
    window.on('blur', () => this.tell('blur'));
    window.on('focus', () => this.tell('focus'));
    window.on('closed', () => this.#gone(window));
    window.webContents.on('render-process-gone', () => window.destroy());
    void window.loadURL(PAGE);
    return window;
  }

  /** The next click makes another one. */
  #gone(window: BrowserWindow): void {
    if (this.#window !== window) return;
    this.#window = null;
    this.#visibility = hidden;
  }
}

const look = {
  show: false,
  frame: false,
  resizable: false,
  movable: false,
  minimizable: false,
  maximizable: false,
  fullscreenable: false,
  skipTaskbar: true,
  hiddenInMissionControl: true,
  roundedCorners: true,
  title: 'Unstuck',
} as const;
