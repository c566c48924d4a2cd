import { join } from 'node:path';
import { type NativeImage, nativeImage, type Rectangle, Tray } from 'electron';
import type { TrayShown } from '../../shared/present/tray.ts';
import type { TrayFace } from '../../shared/view-source.ts';

export interface TrayListeners {
  readonly onClick: () => void;
  /** The menu is made when it is asked for. */
  readonly onMenu: () => void;
}

/** The icon in the menu bar. Each change costs WindowServer a redraw, so only what differs is set. */
export class MenuBarIcon {
  readonly #folder: string;
  readonly #images = new Map<TrayFace, NativeImage>();
  readonly tray: Tray;
  #shown: TrayShown;

  constructor(folder: string, shown: TrayShown, { onClick, onMenu }: TrayListeners) {
    this.#folder = folder;
    this.#shown = shown;
    this.tray = new Tray(this.#image(shown.face));
    this.tray.setToolTip(shown.tooltip);
    if (shown.title !== '') this.tray.setTitle(shown.title);
    // Else macOS waits after each click whether a second one follows, and gives two quick ones as one.
    this.tray.setIgnoreDoubleClickEvents(true);
    this.tray.on('click', onClick);
    this.tray.on('right-click', onMenu);
  }

  show(next: TrayShown): void {
    const { face, tooltip, title } = this.#shown;
    this.#shown = next;
    if (next.face !== face) this.tray.setImage(this.#image(next.face));
    if (next.tooltip !== tooltip) this.tray.setToolTip(next.tooltip);
    if (next.title !== title) this.tray.setTitle(next.title);
  }

  bounds(): Rectangle {
    return this.tray.getBounds();
  }

  /** Template images: macOS colors them to fit the menu bar, whatever is behind it. */
  #image(face: TrayFace): NativeImage {
    const known = this.#images.get(face);
    if (known) return known;
    const image = nativeImage.createFromPath(join(this.#folder, `${face}Template.png`));
    image.setTemplateImage(true);
    this.#images.set(face, image);
    return image;
  }
}
