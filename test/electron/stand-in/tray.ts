import { app } from './app.ts';
import { write } from './journal.ts';
import type { Menu } from './menu.ts';
import { asImage, type NativeImage } from './native-image.ts';
import { Emitter } from './strict.ts';
import { scene } from './surface.ts';

const EVENTS = [
  ...['click', 'right-click', 'double-click', 'middle-click', 'mouse-down', 'mouse-up', 'mouse-enter'],
  ...['mouse-leave', 'mouse-move', 'drop', 'drop-files', 'drop-text', 'drag-enter', 'drag-leave', 'drag-end'],
];

/** All icons in the menu bar. */
export const trays: Tray[] = [];

export class Tray extends Emitter {
  image: NativeImage;
  toolTip = '';
  title = '';
  bounds = { x: 1000, y: 0, width: 24, height: 24 };
  #gone = false;

  constructor(image: NativeImage | string) {
    super('Tray', EVENTS);
    if (!app.ready) throw new Error('Cannot create Tray before app is ready');
    this.image = asImage(image);
    trays.push(this);
    scene.emit('changed');
  }

  setImage(image: NativeImage | string): void {
    this.image = asImage(image);
    this.#changed('setImage', this.image.name);
  }

  setToolTip(text: string): void {
    this.toolTip = text;
    this.#changed('setToolTip', text);
  }

  setTitle(text: string): void {
    this.title = text;
    this.#changed('setTitle', text);
  }

  #changed(call: string, value: string): void {
    if (this.#gone) throw new Error('Tray is destroyed');
    write(`tray.${call}`, value);
    scene.emit('changed');
  }

  popUpContextMenu(menu: Menu): void {
    menu.popup();
  }

  getTitle = () => this.title;
  getBounds = () => ({ ...this.bounds });
  getGUID = () => null;
  isDestroyed = () => this.#gone;
  setPressedImage = (image: NativeImage | string) => void asImage(image);
  setIgnoreDoubleClickEvents = () => {};
  closeContextMenu = () => {};

  destroy(): void {
    this.#gone = true;
    trays.splice(trays.indexOf(this), 1);
    scene.emit('changed');
  }
}
