import { app, type BrowserWindow, clipboard, shell } from 'electron';
import { withoutMetadata } from '../../shared/report/picture/without-metadata.ts';
import type { Companion } from '../app/companion.ts';
import type { Outside } from '../app/outside.ts';
import { captureScreen } from '../app/reporting/capture.ts';
import type { Draft } from '../app/reporting/draft.ts';
import { making } from '../app/reporting/making.ts';
import { materialOf } from '../app/reporting/material.ts';
import type { ReportingOutside } from '../app/reporting/outside.ts';
import { Reporting } from '../app/reporting/reporting.ts';
import type { Updates } from '../app/updating.ts';
import { personHere } from '../report/person.ts';
import { hardware } from '../system/hardware.ts';
import { thisPerson } from '../system/this-person.ts';
import { askWhereToSave } from './dialogs.ts';
import { pdfPrinter } from './print.ts';
import type { Made } from './protocol.ts';
import { ReportWindow } from './report-window.ts';
import type { Source } from './source.ts';

interface ReportsOptions {
  readonly preload: string;
  readonly devTools: boolean;
  readonly source: Source;
  /** There is none yet when this is called. */
  readonly companion: () => Companion;
  readonly outside: Pick<Outside, 'history' | 'sleeps' | 'loggedSleeps'>;
  readonly newer: Updates;
}

export interface Reports {
  readonly window: ReportWindow;
  readonly made: Made;
}

/** Where reports are made, and what macOS does for them. */
export function reports(options: ReportsOptions): Reports {
  const { preload, devTools } = options;
  const printer = pdfPrinter(devTools);
  const begin = (own: BrowserWindow, changed: () => void, unsaved: Draft | null): Reporting => {
    const outside: ReportingOutside = {
      ...known(options),
      withoutMetadata,
      ...making({ printPdf: printer.print, recording: () => lastDay(options) }),
      ...doneByMacos(own, options),
      changed,
    };
    return new Reporting(outside, unsaved);
  };
  const window = new ReportWindow({ preload, devTools, begin });
  return { window, made: (name) => window.page(name) ?? printer.page(name) };
}

type Known = Pick<ReportingOutside, 'material' | 'clock' | 'hasRecording' | 'later'>;

function known(options: ReportsOptions): Known {
  const { source, companion, outside, newer } = options;
  const it = companion();
  const recorded = source.replay !== null;
  return {
    material: materialOf({
      companion: it,
      outside,
      app: `Unstuck ${app.getVersion()}`,
      recorded,
      hardware: recorded ? null : hardware,
      person: { known: thisPerson(), asked: () => personHere(source.system) },
      updateTrouble: newer.trouble,
    }),
    clock: () => ({ now: it.now, timeZone: it.timeZone }),
    hasRecording: () =>
      lastDay(options).then(
        (files) => files !== null,
        () => false,
      ),
    later: (ms, act) => {
      const timer = setTimeout(act, ms);
      return () => clearTimeout(timer);
    },
  };
}

type ByMacos = Pick<ReportingOutside, 'askWhere' | 'capture' | 'copy' | 'show' | 'openSupport'>;

function doneByMacos(own: BrowserWindow, { source, companion }: ReportsOptions): ByMacos {
  return {
    askWhere: (kind, name) => askWhereToSave(own, kind, name),
    capture: async () => {
      if (source.replay !== null) return { trouble: RECORDED };
      // It would be in its own way.
      own.hide();
      return captureScreen(source.system.run, app.getPath('temp')).finally(() => {
        // Whoever quits meanwhile takes the window along.
        if (!own.isDestroyed()) own.show();
      });
    },
    copy: (text) => clipboard.writeText(text),
    show: (path) => shell.showItemInFolder(path),
    openSupport: () => companion().open('apple-support'),
  };
}

/** The recording that goes along where someone wants it to. */
function lastDay({ source, companion }: ReportsOptions): ReturnType<Source['recent']> {
  const { now } = companion();
  return source.recent(now - DAY_MS, now);
}

const DAY_MS = 24 * 3_600_000;
const RECORDED = 'A recorded Mac has no screen. Add a picture from a file instead.';
