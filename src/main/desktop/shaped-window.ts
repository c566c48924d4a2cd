import {
  app,
  type BrowserWindow,
  type BrowserWindowConstructorOptions,
  type Rectangle,
  screen,
} from 'electron';
import { centeredIn, underIcon } from '../../shared/desktop/position.ts';
import { displayOfIcon, type Shape, shapeFor } from '../../shared/desktop/shape.ts';
import { type PageOptions, pageWindow } from './window.ts';

const SIZE = { width: 380, height: 640 };

export function fittingShape(tray: Rectangle | null): Shape {
  return shapeFor({ tray, displays: screen.getAllDisplays() });
}

/** The first page's window. A frame can be given to none later, so each shape needs its own. */
export function shapedWindow(shape: Shape, options: PageOptions): BrowserWindow {
  return pageWindow({ ...SIZE, ...looks[shape] }, options);
}

/** Shows it where it belongs, in front. */
export function bringUp(window: BrowserWindow, shape: Shape, tray: Rectangle | null): void {
  if (shape === 'popover') hang(window, tray);
  else center(window);
  window.show();
  window.focus();
}

function hang(window: BrowserWindow, tray: Rectangle | null): void {
  const display = displayOfIcon({ tray, displays: screen.getAllDisplays() });
  // Where the icon went away behind a dialog, the popover stays where it was.
  if (tray !== null && display !== null) {
    const height = Math.min(SIZE.height, display.workArea.height - 20);
    const size = { width: SIZE.width, height };
    window.setBounds({ ...underIcon({ tray, display, size }), ...size });
  }
  // macOS forgets both when a window hides. Without the last option the Dock icon would flash.
  window.setAlwaysOnTop(true, 'pop-up-menu');
  window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true });
}

function center(window: BrowserWindow): void {
  // Without it the window of an app that is not in the Dock comes up behind the others.
  app.focus({ steal: true });
  // What can be seen stays where someone moved it.
  if (window.isVisible()) return;
  const { workArea } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
  window.setBounds(centeredIn(workArea, window.getBounds()));
}

const looks: { readonly [Each in Shape]: BrowserWindowConstructorOptions } = {
  popover: {
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
  },
  window: {
    minWidth: SIZE.width,
    minHeight: 320,
    show: false,
    // In the Dock nobody would look for it.
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    title: 'Unstuck',
  },
};
