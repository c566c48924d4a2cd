import { app, type BrowserWindow, screen } from 'electron';
import type { Answer } from '../../shared/ipc/bridge.ts';
import { CHANNEL } from '../../shared/ipc/channel.ts';
import { reportCalls } from '../../shared/ipc/report-contract.ts';
import { answerBy, refused } from '../app/answer.ts';
import type { Draft } from '../app/reporting/draft.ts';
import { reportHandlersFor } from '../app/reporting/handlers.ts';
import type { Reporting } from '../app/reporting/reporting.ts';
import type { PageFile } from '../disk/page-file.ts';
import { REPORT_PAGE } from './protocol.ts';
import { pageWindow } from './window.ts';

export interface ReportWindowOptions {
  readonly preload: string;
  readonly devTools: boolean;
  /** A report, of what the window before left unsaved, or a new one. It calls back after each change. */
  readonly begin: (window: BrowserWindow, changed: () => void, unsaved: Draft | null) => Reporting;
}

interface Open {
  readonly window: BrowserWindow;
  readonly reporting: Reporting;
}

/** The window in which a report is made. What was not saved in it is there again when it opens the next time. */
export class ReportWindow {
  readonly #options: ReportWindowOptions;
  #open: Open | null = null;
  #unsaved: Draft | null = null;

  constructor(options: ReportWindowOptions) {
    this.#options = options;
  }

  pageId(): number | null {
    return this.#open?.window.webContents.id ?? null;
  }

  open(): void {
    // Without it the window of an app that is not in the Dock comes up behind the others.
    app.focus({ steal: true });
    if (this.#open === null) this.#create();
    else this.#open.window.show();
  }

  /** A sample was taken. */
  refresh(): void {
    this.#open?.reporting.refresh();
  }

  async answer(name: unknown, input: unknown): Promise<Answer> {
    if (this.#open === null) return refused('sender');
    const { reporting } = this.#open;
    return answerBy(
      reportCalls,
      reportHandlersFor(reporting, () => this.#push()),
      name,
      input,
    );
  }

  /** The preview and the pictures of the report, for its own page. */
  page(name: string): PageFile | null {
    if (this.#open === null) return null;
    const { reporting } = this.#open;
    if (name === 'preview.html')
      return reporting.preview && { bytes: copy(reporting.preview), kind: 'text/html; charset=utf-8' };
    const picture = reporting.picture(Number(/^picture-(\d{1,7})\.png$/.exec(name)?.[1] ?? 0));
    return picture && { bytes: copy(picture.bytes), kind: `image/${picture.kind}` };
  }

  #create(): void {
    const { preload, devTools, begin } = this.#options;
    const { width, height } = screen.getPrimaryDisplay().workArea;
    const size = { width: Math.min(SIZE.width, width), height: Math.min(SIZE.height, height - TITLE_BAR) };
    const window = pageWindow({ ...size, ...look }, { preload, devTools });
    // What was being written when its window was closed is saved by now.
    const unsaved = this.#unsaved?.isUnsaved ? this.#unsaved : null;
    const reporting = begin(window, () => this.#push(), unsaved);
    this.#open = { window, reporting };
    window.once('ready-to-show', () => {
      window.show();
      window.focus();
    });
    window.on('closed', () => {
      this.#unsaved = reporting.end();
      if (this.#open?.window === window) this.#open = null;
    });
    window.webContents.on('render-process-gone', () => window.destroy());
    void window.loadURL(REPORT_PAGE);
  }

  #push(): void {
    if (this.#open?.window.isDestroyed() === false)
      this.#open.window.webContents.send(CHANNEL.view, this.#open.reporting.view());
  }
}

/** A response takes only bytes that have a buffer of their own. */
const copy = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

const SIZE = { width: 1080, height: 780 };
const TITLE_BAR = 30;

const look = {
  minWidth: 720,
  minHeight: 560,
  show: false,
  title: 'Report for Apple Support',
} as const;
