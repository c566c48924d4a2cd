import { extname } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { ReportKind } from '../../shared/report/kinds.ts';
import type { Target } from '../app/reporting/outside.ts';

/** The photo library that someone points out; null: none. */
export async function chooseLibrary(): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    title: 'Choose a photo library',
    buttonLabel: 'Choose',
    message: 'Choose the photo library that uploads to iCloud.',
    filters: [{ name: 'Photo libraries', extensions: ['photoslibrary'] }],
    // macOS shows a library as one file.
    properties: ['openFile'],
  });
  const [path] = filePaths;
  return !canceled && path?.endsWith('.photoslibrary') ? path : null;
}

const formats: Readonly<Record<ReportKind, string>> = {
  pdf: 'PDF document',
  html: 'Web page',
  txt: 'Text',
  json: 'JSON',
  zip: 'ZIP archive',
};

/** Where to save a report; null: nowhere. */
export async function askWhereToSave(
  window: BrowserWindow,
  kind: ReportKind,
  name: string,
): Promise<Target | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save the report',
    buttonLabel: 'Save',
    defaultPath: name,
    filters: [{ name: formats[kind], extensions: [kind] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return null;
  const isNamed = extname(filePath).toLowerCase() === `.${kind}`;
  // macOS asked about the name that it knew.
  return isNamed ? { path: filePath, mayReplace: true } : { path: `${filePath}.${kind}`, mayReplace: false };
}
