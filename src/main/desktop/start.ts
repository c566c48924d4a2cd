import { join } from 'node:path';
import { app, type Menu, session } from 'electron';
import { menuOf } from '../../shared/present/menu.ts';
import { trayFace } from '../../shared/present/tray.ts';
import { answer, type Handlers } from '../app/answer.ts';
import { Companion } from '../app/companion.ts';
import { handlersFor } from '../app/handlers.ts';
import type { Outside } from '../app/outside.ts';
import { startRoutine } from '../app/routine.ts';
import type { SettingsFile } from '../app/settings-file.ts';
import { type AboutApp, aboutApp } from './about.ts';
import { chooseLibrary } from './dialogs.ts';
import { sleepBlocker } from './keep-awake.ts';
import { linkOpener } from './links.ts';
import { listen } from './listen.ts';
import { loginItem } from './login-item.ts';
import { menuFrom, setAppMenu } from './menu.ts';
import { notifications } from './notifications.ts';
import { Popover } from './popover.ts';
import { serveFiles } from './protocol.ts';
import { reports } from './reports.ts';
import { secureSession } from './security.ts';
import { serve } from './serve.ts';
import { settingsFile } from './settings-file.ts';
import { recordedMac, type Source, thisMac } from './source.ts';
import { MenuBarIcon } from './tray.ts';
import { updates } from './updater.ts';

const out = join(import.meta.dirname, '..');

/** Starts the app: what macOS gives is joined to what decides. */
export async function start(): Promise<void> {
  await app.whenReady();
  const settings = settingsFile();
  const folder = process.env.UNSTUCK_REPLAY;
  const source = folder === undefined ? thisMac(settings) : await recordedMac(folder);
  app.setActivationPolicy('accessory');
  setAppMenu();
  secureSession(session.defaultSession);
  show(source, settings);
}

/** Puts the icon into the menu bar and the popover below it. */
function show(source: Source, settings: SettingsFile): void {
  const pages = { preload: join(out, 'preload/index.cjs'), devTools: !app.isPackaged };
  const popover = new Popover({
    ...pages,
    trayBounds: () => icon.bounds(),
    view: () => companion.view(),
    onHidden: () => companion.show(companion.settings.firstRunDone ? 'now' : 'first-run'),
  });
  const newer = updates(source.system);
  const about = aboutApp(source.cost, newer.told);
  const openPage: OpenPage = (page) => {
    companion.show(page);
    popover.tell('open');
  };
  const openReport = () => report.window.open();
  const outside = outsideOf({ source, settings, popover, about, openPage, openReport });
  const report = reports({ ...pages, source, companion: () => companion, outside, newer });
  serveFiles(session.defaultSession, join(out, 'renderer'), report.made);
  const companion: Companion = new Companion(outside);
  const handlers = handlersFor(companion, outside);
  const menu = () => menuOfIcon(companion, handlers, openPage);
  const icon: MenuBarIcon = new MenuBarIcon(join(app.getAppPath(), 'assets/tray'), shownBy(companion), {
    onClick: () => popover.tell('tray-click'),
    onMenu: () => icon.tray.popUpContextMenu(menu()),
  });
  companion.subscribe(() => {
    icon.show(shownBy(companion));
    popover.changed();
    report.window.refresh();
    about.measure();
  });
  serve({ popover, handlers, report: report.window });
  // By then macOS has had time to lay out the icon, so that it tells its true place.
  popover.prewarm(() => {
    if (!companion.settings.firstRunDone) popover.tell('open');
  });
  const routine = source.replay === null ? startRoutine(companion, newer.look) : null;
  listen({ companion, popover, routine, stop: source.stop });
  expose({ tray: icon.tray, menu, popover, companion, replay: source.replay });
}

type OpenPage = (page: Parameters<Companion['show']>[0]) => void;

const shownBy = ({ parts, timeZone }: Companion) => trayFace({ ...parts, timeZone });

/** Its entries do what the same calls of the popover do, but for a page, which has to be opened first. */
function menuOfIcon({ parts, timeZone, now }: Companion, handlers: Handlers, openPage: OpenPage): Menu {
  return menuFrom(menuOf({ ...parts, timeZone }, now), ({ call, input }) => {
    if (call === 'show') openPage(input);
    else void answer(handlers, call, input);
  });
}

interface Parts {
  readonly source: Source;
  readonly settings: SettingsFile;
  readonly popover: Popover;
  readonly about: AboutApp;
  readonly openPage: OpenPage;
  readonly openReport: () => void;
}

function outsideOf({ source, settings, popover, about, openPage, openReport }: Parts): Outside {
  return {
    watch: source.watch,
    powerSource: source.powerSource,
    sleeps: source.sleeps,
    loggedSleeps: source.loggedSleeps,
    history: source.history,
    alertsFile: source.alertsFile,
    settings,
    openLink: linkOpener(source.system.run),
    blocker: sleepBlocker(),
    login: loginItem,
    banners: notifications(openPage),
    popover: { ready: () => popover.push(), hide: () => popover.tell('escape') },
    chooseLibrary: () => popover.during(chooseLibrary),
    exportReport: openReport,
    about: about.tell,
    quit: () => app.quit(),
  };
}

/** For the desk and for tests: Electron itself cannot tell which icons there are. */
function expose(hook: Readonly<Record<string, unknown>> & Pick<Source, 'replay'>): void {
  if (process.env.UNSTUCK_TEST === undefined && hook.replay === null) return;
  Object.assign(globalThis, { __unstuck: hook });
}
