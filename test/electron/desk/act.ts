import { app } from '../stand-in/app.ts';
import { BrowserWindow } from '../stand-in/browser-window.ts';
import { type Menu, openMenu } from '../stand-in/menu.ts';
import { nativeTheme } from '../stand-in/native-theme.ts';
import { banners } from '../stand-in/notification.ts';
import { screen } from '../stand-in/screen.ts';
import { trays } from '../stand-in/tray.ts';
import { replayHandle } from './replay.ts';
import type { Act, Bounds } from './scene.ts';

type Doing = { readonly [Kind in Act['do']]: (act: Extract<Act, { readonly do: Kind }>) => void };

const doing: Doing = {
  tray: ({ tray, event, bounds }) => clickTray(tray, event, bounds),
  arrange: ({ width, height, trays: places }) => arrange(width, height, places),
  choose: ({ path }) => choose(openMenu(), path),
  'close-menu': () => openMenu()?.closePopup(),
  banner: ({ banner, event }) => answerBanner(banner, event),
  focus: ({ window }) => BrowserWindow.fromId(window)?.focus(),
  blur: () => BrowserWindow.getFocusedWindow()?.blur(),
  close: ({ window }) => BrowserWindow.fromId(window)?.close(),
  dark: ({ dark }) => nativeTheme.switchSystem(dark),
  speed: ({ speed }) => replayHandle()?.setSpeed(speed),
  pause: ({ paused }) => replayHandle()?.pause(paused),
};

/** Does in the app what somebody did at the desk. */
export function carryOut<Kind extends Act['do']>(act: Extract<Act, { readonly do: Kind }>): void {
  const one: Doing[Kind] = doing[act.do as Kind];
  one(act);
}

let isArranged = false;

/** The browser's window is the screen. A new size of it hides the popover, as another display does on a Mac. */
function arrange(width: number, height: number, places: readonly Bounds[]): void {
  places.forEach((bounds, tray) => {
    place(tray, bounds);
  });
  const { size } = screen.getPrimaryDisplay();
  const isOpen = BrowserWindow.getAllWindows().some((window) => window.isVisible());
  if (size.width !== width || size.height !== height) {
    screen.arrange([{ x: 0, y: 0, width, height }]);
    for (const window of BrowserWindow.getAllWindows()) if (window.options.frame !== false) bringBack(window);
  }
  // What the app opened by itself before there was a screen to see it on.
  if (!isArranged && isOpen) app.emit('activate', {}, false);
  isArranged = true;
}

/** macOS brings a window back that would lie beyond the edge of what became the only screen. */
function bringBack(window: BrowserWindow): void {
  const { workArea } = screen.getPrimaryDisplay();
  const { x, y, ...size } = window.getBounds();
  const width = Math.min(size.width, workArea.width);
  const height = Math.min(size.height, workArea.height);
  const within = (at: number, from: number, room: number) => Math.max(from, Math.min(at, from + room));
  window.setBounds({
    x: within(x, workArea.x, workArea.width - width),
    y: within(y, workArea.y, workArea.height - height),
    width,
    height,
  });
}

function place(index: number, bounds: Bounds): void {
  const tray = trays[index];
  if (tray) tray.bounds = bounds;
}

function clickTray(index: number, event: 'click' | 'right-click', bounds: Bounds): void {
  place(index, bounds);
  // A click on the icon takes the focus from the window. Said together, so that no wait lies between the two.
  BrowserWindow.getFocusedWindow()?.blur();
  const keys = { altKey: false, shiftKey: false, ctrlKey: false, metaKey: false };
  trays[index]?.emit(event, keys, bounds, { x: bounds.x, y: bounds.y });
}

/** `path` counts the items that can be seen, menu by menu. */
function choose(menu: Menu | null, path: readonly number[]): void {
  const [first = -1, ...rest] = path;
  const item = menu?.items.filter(({ visible }) => visible)[first];
  if (rest.length > 0) choose(item?.submenu ?? null, rest);
  else {
    openMenu()?.closePopup();
    item?.click();
  }
}

function answerBanner(index: number, event: 'click' | 'close'): void {
  const banner = banners[index];
  if (event === 'click') banner?.emit('click', {});
  banner?.close();
}
