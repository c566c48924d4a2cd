import type { BrowserWindow, Rectangle } from 'electron';
import type { AppView } from '../../shared/app-view.ts';
import type { Shape } from '../../shared/desktop/shape.ts';
import {
  HIDE_DELAY_MS,
  hidden,
  react,
  type VisibilityEffect,
  type VisibilityEvent,
} from '../../shared/desktop/visibility.ts';
import { CHANNEL } from '../../shared/ipc/channel.ts';
import { PAGE } from './protocol.ts';
import { bringUp, fittingShape, shapedWindow } from './shaped-window.ts';

export interface PopoverOptions {
  readonly preload: string;
  readonly devTools: boolean;
  /** Where the icon in the menu bar is; null: there is none. */
  readonly trayBounds: () => Rectangle | null;
  /** Made anew for each push, and only for one. */
  readonly view: () => AppView;
  readonly onHidden: () => void;
}

interface Made {
  readonly window: BrowserWindow;
  readonly shape: Shape;
}

/**
 * The window below the icon, or a framed one where no icon can be seen. It is made once, out of sight, and then only
 * shown and hidden, as long as its shape stays the same.
 */
export class Popover {
  readonly #options: PopoverOptions;
  #made: Made | null = null;
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
    return this.#made?.window.webContents.id ?? null;
  }

  /** Makes the page before anyone asks for it. */
  prewarm(drawn: () => void): void {
    this.#make('popover').window.once('ready-to-show', drawn);
  }

  tell(event: VisibilityEvent): void {
    const { next, effects } = react(this.#visibility, event, fittingShape(this.#options.trayBounds()));
    this.#visibility = next;
    for (const effect of effects) this.#apply(effect);
  }

  /** While a dialog of ours has the focus the popover stays. */
  async during<Result>(dialog: () => Promise<Result>): Promise<Result> {
    this.tell('dialog-open');
    // It would cover the dialog.
    this.#made?.window.setAlwaysOnTop(false);
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
    if (this.#made?.window.isDestroyed() === false)
      this.#made.window.webContents.send(CHANNEL.view, this.#options.view());
  }

  #apply(effect: VisibilityEffect): void {
    switch (effect) {
      case 'show':
        this.#show();
        break;
      case 'hide':
        this.#made?.window.hide();
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
    const { shape } = this.#visibility;
    if (this.#made?.shape === shape) this.#reveal(this.#made);
    else {
      const made = this.#make(shape);
      // Until then it would be blank.
      made.window.once('ready-to-show', () => this.#reveal(made));
    }
  }

  #reveal(made: Made): void {
    if (this.#made !== made || !this.isShown) return;
    this.push();
    bringUp(made.window, made.shape, this.#options.trayBounds());
    if (this.#visibility.dialogs > 0) made.window.setAlwaysOnTop(false);
  }

  /** Takes the place of the one before, whose page is no longer answered. */
  #make(shape: Shape): Made {
    const before = this.#made;
    const made = { window: shapedWindow(shape, this.#options), shape };
    const { window } = made;
    this.#made = made;
    before?.window.destroy();
    window.on('blur', () => this.#hear(made, 'blur'));
    window.on('focus', () => this.#hear(made, 'focus'));
    window.on('closed', () => this.#gone(made));
    window.webContents.on('render-process-gone', () => window.destroy());
    void window.loadURL(PAGE);
    return made;
  }

  /** The one before loses the focus as it goes. */
  #hear(made: Made, event: VisibilityEvent): void {
    if (this.#made === made) this.tell(event);
  }

  /** Closed, which is never prevented, as that would hold up quitting. The next click makes another one. */
  #gone(made: Made): void {
    if (this.#made !== made) return;
    const wasShown = this.isShown;
    this.#made = null;
    this.#visibility = hidden;
    if (wasShown) this.#options.onHidden();
  }
}
