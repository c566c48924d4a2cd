import { expect, it } from 'vitest';
import { syncedFolder } from './synced-folder.ts';

const HOME = '/Users/ann';

it.each([
  `${HOME}/Pictures/Photos Library.photoslibrary`,
  '/Volumes/Extern/Photos Library.photoslibrary',
  // The library's own name says nothing.
  `${HOME}/Pictures/Dropbox`,
  `${HOME}/Pictures/Dropbox import.photoslibrary`,
  `${HOME}/Pictures/OneDrives/Photos.photoslibrary`,
  `${HOME}/Old Dropbox backup/Photos.photoslibrary`,
  '~/Pictures/Photos Library.photoslibrary',
  '',
])('none: %s', (path) => {
  expect(syncedFolder(path)).toBeNull();
});

it.each([
  ['iCloud Drive', `${HOME}/Library/Mobile Documents/com~apple~CloudDocs/Photos.photoslibrary`],
  ['Dropbox', `${HOME}/Dropbox/Photos.photoslibrary`],
  ['Dropbox', `${HOME}/Dropbox (Personal)/Pictures/Photos.photoslibrary`],
  ['Dropbox', `${HOME}/Library/CloudStorage/Dropbox/Photos.photoslibrary`],
  ['OneDrive', `${HOME}/OneDrive - Contoso/Photos.photoslibrary`],
  ['Google Drive', `${HOME}/Google Drive/Photos.photoslibrary`],
  ['Google Drive', '/Volumes/GoogleDrive/Photos.photoslibrary'],
  ['a cloud storage app', `${HOME}/Library/CloudStorage/Box-Box/Photos.photoslibrary`],
  ['iCloud Drive', '~/Library/Mobile Documents/com~apple~CloudDocs/Photos.photoslibrary'],
])('%s: %s', (name, path) => {
  expect(syncedFolder(path)).toBe(name);
});
