import { toLoopback } from '../stand-in/address.ts';
import { app } from '../stand-in/app.ts';
import { BrowserWindow } from '../stand-in/browser-window.ts';
import { type Entry, journal } from '../stand-in/journal.ts';
import { type Menu, openMenu } from '../stand-in/menu.ts';
import { nativeTheme } from '../stand-in/native-theme.ts';
import { banners, type Notification } from '../stand-in/notification.ts';
import { keepsAwake } from '../stand-in/power.ts';
import { trays } from '../stand-in/tray.ts';
import { replayNow } from './replay.ts';
import type { Banner, Frame, Item, Line, Scene } from './scene.ts';

const LINES_KEPT = 60;
const BANNER_MS = 10_000;

/** The desk as it is now. */
export function depict(): Scene {
  const menu = openMenu();
  return {
    app: app.getName(),
    trays: trays.map(({ image, title, toolTip }) => ({
      image: image.toDataURL(),
      template: image.isTemplateImage(),
      ...image.getSize(),
      title,
      toolTip,
    })),
    menu: menu && itemsOf(menu),
    windows: BrowserWindow.getAllWindows().flatMap(frameOf),
    banners: banners.flatMap(bannerOf),
    log: journal.flatMap(lineOf).slice(-LINES_KEPT),
    dark: nativeTheme.shouldUseDarkColors,
    keepsAwake: keepsAwake(),
    replay: replayNow(),
  };
}

function frameOf(window: BrowserWindow): readonly Frame[] {
  const url = window.webContents.getURL();
  if (url === '') return [];
  const { id, options } = window;
  const bar = options.frame !== false;
  return [
    {
      id,
      address: toLoopback(url),
      title: window.getTitle(),
      bounds: window.getBounds(),
      visible: window.isVisible(),
      bar,
    },
  ];
}

/** A banner goes by itself; what it said stays where macOS keeps such things, and here in the log. */
function bannerOf({ shownAt, options }: Notification, banner: number): readonly Banner[] {
  if (shownAt === null || Date.now() - shownAt > BANNER_MS) return [];
  const { title = '', subtitle = '', body = '' } = options;
  return [{ banner, title, subtitle, body }];
}

function itemsOf(menu: Menu): readonly Item[] {
  return menu.items
    .filter(({ visible }) => visible)
    .map(({ label, sublabel, type, enabled, checked, accelerator = '', submenu }) => ({
      label,
      sublabel,
      type,
      enabled,
      checked,
      accelerator,
      submenu: submenu ? itemsOf(submenu) : null,
    }));
}

/** What is worth a line on the desk, and its words. The rest can be seen on it anyway. */
const WORDS: Readonly<Record<string, string>> = {
  openExternal: 'Would have opened the link',
  openPath: 'Would have opened the file',
  showItemInFolder: 'Would have shown in the Finder',
  notification: 'Notification',
  'powerSaveBlocker.start': 'Keeps this Mac awake',
  'powerSaveBlocker.stop': 'No longer keeps this Mac awake',
  'dialog.open': 'Would have asked for a file (here: canceled)',
  saved: 'Would have asked where to save; saved here',
  'dialog.message': 'Would have asked',
  loginItem: 'Would have set launch at login to',
  clipboard: 'Copied',
  navigate: 'Refused to leave its page for',
  relaunch: 'Would have started again',
};

function lineOf({ kind, data }: Entry, number: number): readonly Line[] {
  const words = WORDS[kind];
  if (words === undefined) return [];
  const text = typeof data === 'string' ? data : wordsOf(data);
  return [
    { number, kind, text: text === '' || kind.startsWith('powerSaveBlocker') ? words : `${words}: ${text}` },
  ];
}

function wordsOf(data: unknown): string {
  if (typeof data !== 'object' || data === null) return data === null ? '' : String(data);
  return Object.values(data)
    .filter((value) => typeof value === 'string' && value !== '')
    .join(' - ');
}
