import { EventEmitter } from 'node:events';

/** As Chromium's own DevTools call it. */
export interface Paper {
  readonly paperWidth: number;
  readonly paperHeight: number;
  readonly preferCSSPageSize: boolean;
  readonly printBackground: boolean;
}

/** A window's page, wherever it is shown. Addresses are loopback ones; `args` is on the wire. */
export interface Shown {
  /** DevTools' id of the page; '' where there are no DevTools. */
  readonly targetId: string;
  readonly goto: (address: string) => Promise<void>;
  readonly receive: (channel: string, args: string) => void;
  readonly setVisible: (visible: boolean) => void;
  readonly setSize: (width: number, height: number) => void;
  readonly setDark: (dark: boolean) => void;
  readonly evaluate: (code: string) => Promise<unknown>;
  /** The page as PDF. */
  readonly print: (paper: Paper) => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

/** What a page tells its window. */
export interface PageEvents {
  /** A message of the preload script. `frame` is the loopback address of the frame that sent it. */
  readonly call: (message: string, frame: string, isMainFrame: boolean) => Promise<string>;
  readonly loaded: () => void;
  /** Whether the page, or a frame in it, may go there by itself. */
  readonly mayNavigate: (address: string, isMainFrame: boolean) => boolean;
  readonly opened: (address: string) => void;
  readonly closed: () => void;
  readonly crashed: () => void;
  readonly said: (level: string, message: string) => void;
  /** Whether a request that does not go to the app's own protocol may leave. */
  readonly mayRequest: (address: string, kind: string) => Promise<boolean>;
}

export interface NewPage {
  readonly windowId: number;
  readonly width: number;
  readonly height: number;
  readonly dark: boolean;
  /** The preload bundle's text. */
  readonly preload: string;
  readonly events: PageEvents;
}

/** Where windows appear: pages of a Chromium that a test drives, or frames on the desk in somebody's browser. */
export interface Surface {
  readonly start: () => Promise<void>;
  /** Main has come up; one that finds another in its place ends before that. */
  readonly ready?: () => void;
  readonly open: (page: NewPage) => Promise<Shown>;
  readonly stop: () => Promise<void>;
}

let chosen: Surface | undefined;

export function chooseSurface(surface: Surface): void {
  chosen = surface;
}

export function surface(): Surface {
  if (!chosen) throw new Error('stand-in: started without a place for its windows');
  return chosen;
}

/** Says that something to be seen has changed: the tray, a menu, a window, a notification, the theme. */
export const scene = new EventEmitter<{ changed: [] }>();
