/** Folder names that other companies' sync apps use, with the name of an account behind some of them. */
const SYNC_APPS: readonly (readonly [name: string, folder: RegExp])[] = [
  ['Dropbox', /^Dropbox(?: \([^()]*\))?$/i],
  ['OneDrive', /^OneDrive(?: - .*)?$/i],
  ['Google Drive', /^Google ?Drive$/i],
];

const ICLOUD_DRIVE = 'iCloud Drive';
const SOME_APP = 'a cloud storage app';

/** Every answer there can be. */
export const syncedFolders: readonly string[] = [...SYNC_APPS.map(([name]) => name), ICLOUD_DRIVE, SOME_APP];

/** Whose synced folder the path lies in; null: none that is known. */
export function syncedFolder(path: string): string | null {
  // The last part is the library itself, which may carry any name.
  const folders = path.split('/').slice(0, -1);
  if (path.includes('/Library/Mobile Documents/')) return ICLOUD_DRIVE;
  for (const [name, folder] of SYNC_APPS) {
    if (folders.some((one) => folder.test(one))) return name;
  }
  // Since macOS 12.3 every sync app that uses Apple's File Provider keeps its files here.
  return path.includes('/Library/CloudStorage/') ? SOME_APP : null;
}
