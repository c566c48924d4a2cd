import { dialog } from 'electron';

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
