import { app } from 'electron';
import type { PageFile } from '../disk/page-file.ts';
import { printedPage } from './protocol.ts';
import { pageWindow } from './window.ts';

/** Where paper is 8.5 by 11 inches. */
const LETTER = new Set(['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'CR', 'GT', 'PA', 'PR', 'SV', 'VE']);

export interface Printer {
  readonly print: (html: string) => Promise<Uint8Array>;
  /** A page that is being printed. */
  readonly page: (name: string) => PageFile | null;
}

/** Prints pages as PDF, each in a window that nobody sees and in which nothing runs. */
export function pdfPrinter(devTools: boolean): Printer {
  const pages = new Map<string, PageFile>();
  let last = 0;
  const print = async (html: string): Promise<Uint8Array> => {
    last += 1;
    const name = `print-${last}.html`;
    const address = printedPage(last);
    pages.set(name, { bytes: new TextEncoder().encode(html), kind: 'text/html; charset=utf-8' });
    const window = pageWindow({ show: false }, { preload: null, devTools, javascript: false });
    try {
      await window.loadURL(address);
      const pageSize = LETTER.has(app.getLocaleCountryCode()) ? 'Letter' : 'A4';
      return await window.webContents.printToPDF({
        pageSize,
        preferCSSPageSize: true,
        printBackground: true,
      });
    } finally {
      window.destroy();
      pages.delete(name);
    }
  };
  return { print, page: (name) => pages.get(name) ?? null };
}
