import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';

export interface PageOptions {
  /** Null: the page gets no bridge. */
  readonly preload: string | null;
  readonly devTools: boolean;
  /** False: nothing in it runs. */
  readonly javascript?: boolean;
}

/** A window for one of our pages: every one has the same walls. */
export function pageWindow(
  look: BrowserWindowConstructorOptions,
  { preload, devTools, javascript = true }: PageOptions,
): BrowserWindow {
  return new BrowserWindow({
    ...look,
    webPreferences: {
      ...(preload === null ? {} : { preload }),
      devTools,
      javascript,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      backgroundThrottling: true,
    },
  });
}
