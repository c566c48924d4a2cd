import { aptInstall, aptMayInstall, onPath } from './apt.ts';

/** Reads what a PDF says: for tests of what is printed. */
export function ensurePoppler(log: (line: string) => void): void {
  if (onPath(['pdftotext']) !== null) return;
  if (!aptMayInstall()) {
    throw new Error(
      'pdftotext was not found. Install poppler-utils (Debian: sudo apt-get install poppler-utils; Mac: brew install poppler), then try again.',
    );
  }
  log('pdftotext was not found: installing poppler-utils with apt-get.');
  aptInstall('poppler-utils');
}
