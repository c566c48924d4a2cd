import { Emitter } from './strict.ts';
import { EVENTS } from './window-options.ts';

/** What a window has that only macOS can show. */
export class MacWindow extends Emitter {
  #onTop = false;

  constructor() {
    super('BrowserWindow', EVENTS);
  }

  isMinimized = () => false;
  isFullScreen = () => false;
  isAlwaysOnTop = () => this.#onTop;
  isVisibleOnAllWorkspaces = () => false;
  setMinimumSize = () => {};
  setMaximumSize = () => {};
  setResizable = () => {};
  setAlwaysOnTop = (onTop: boolean) => {
    this.#onTop = onTop;
  };
  setVisibleOnAllWorkspaces = () => {};
  setHiddenInMissionControl = () => {};
  setWindowButtonVisibility = () => {};
  setVibrancy = () => {};
  setBackgroundColor = () => {};
  setHasShadow = () => {};
  setSkipTaskbar = () => {};
  setMenu = () => {};
  setFullScreenable = () => {};
  moveTop = () => {};
  restore = () => {};
  center = () => {};
}
