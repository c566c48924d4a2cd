import type { Kept } from './plist.ts';

const nothing: Kept = { keys: {} };

/** The property lists that are asked for, by name, and what is read of each. */
const files: Readonly<Record<string, Kept>> = {
  'com.apple.Photos.plist': { keys: { IPXDefaultLibraryURLBookmark: 'plain' } },
  'com.apple.photolibraryd.plist': { keys: { SystemLibraryPath: 'text' } },
  'com.apple.applicationaccess.plist': { keys: { allowCloudPhotoLibrary: 'plain' } },
  'MobileMeAccounts.plist': {
    keys: {
      Accounts: {
        list: {
          keys: {
            LoggedIn: 'plain',
            isManagedAppleID: 'plain',
            Services: { list: { keys: { Name: 'text', ServiceID: 'text', Enabled: 'plain' } } },
          },
        },
      },
    },
  },
  'com.apple.SoftwareUpdate.plist': {
    keys: {
      LastRecommendedUpdatesAvailable: 'plain',
      LastSessionSuccessful: 'plain',
      LastResultCode: 'plain',
      RecommendedUpdates: {
        list: {
          keys: {
            'Product Key': 'text',
            Identifier: 'text',
            'Display Name': 'text',
            'Display Version': 'text',
            MobileSoftwareUpdate: 'plain',
          },
        },
      },
    },
  },
  // Keys that no version knew yet are told of, and Apple gives them their names.
  'syncstatus.plist': 'every',
  'resetevents.plist': 'every',
  pauseICloudPhotos: { keys: { reason: 'plain', unpauseTime: 'plain' } },
};

/** What is read of a property list file. Of one that is not asked for, nothing. */
export function keptOfFile(path: string): Kept {
  const name = path.split('/').at(-1) ?? '';
  return Object.hasOwn(files, name) ? (files[name] ?? nothing) : nothing;
}

export const keptOfDiskutil: Kept = {
  keys: { FilesystemType: 'text', FilesystemName: 'text', MountPoint: 'text', Internal: 'plain' },
};
