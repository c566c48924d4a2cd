import { Emitter } from './strict.ts';
import { EVENTS } from './window-options.ts';

/** What a window has that only macOS can show. */
export class MacWindow extends Emitter {
  constructor() {
    super('BrowserWindow', EVENTS);
  }

  isMinimized = () => false;
  isFullScreen = () => false;
  isAlwaysOnTop = () => false;
  isVisibleOnAllWorkspaces = () => false;
  setMinimumSize = () => {};
  setMaximumSize = () => {};
  setResizable = () => {};
  setAlwaysOnTop = () => {};
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
