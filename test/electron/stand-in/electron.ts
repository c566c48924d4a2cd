import { app, loginItem } from './app.ts';
import { BrowserWindow, webContents } from './browser-window.ts';
import { answers, dialog } from './dialog.ts';
import { deliver, ipcMain } from './ipc-main.ts';
import { journal } from './journal.ts';
import { Menu, MenuItem, openMenu } from './menu.ts';
import { nativeImage } from './native-image.ts';
import { nativeTheme } from './native-theme.ts';
import { banners, delivery, Notification } from './notification.ts';
import {
  autoUpdater,
  clipboard,
  crashReporter,
  globalShortcut,
  net,
  safeStorage,
  systemPreferences,
} from './other-modules.ts';
import { keepsAwake, powerMonitor, powerSaveBlocker } from './power.ts';
import { protocol } from './protocol.ts';
import { screen } from './screen.ts';
import { session } from './session.ts';
import { shell } from './shell.ts';
import { Tray, trays } from './tray.ts';

/** What a test sees and decides beyond what Electron would let it. */
const standIn = { journal, answers, delivery, loginItem, banners, trays, openMenu, keepsAwake, deliver };

export {
  app,
  autoUpdater,
  BrowserWindow,
  clipboard,
  crashReporter,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  MenuItem,
  Notification,
  nativeImage,
  nativeTheme,
  net,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  standIn,
  systemPreferences,
  Tray,
  webContents,
};

const electron: object = {
  app,
  autoUpdater,
  BrowserWindow,
  clipboard,
  crashReporter,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  standIn,
  systemPreferences,
  Tray,
  webContents,
};

/** Some packages take Electron as a default import. */
// biome-ignore lint/style/noDefaultExport: Electron has one.
export default electron;
