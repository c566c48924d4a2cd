import * as bad from './bad.ts';
import type { Check } from './check.ts';
import * as words from './words.ts';

/** iCloud, the library and what is left of it to upload. */
export const icloud: readonly Check[] = [
  {
    id: 'icloud',
    label: 'iCloud',
    facts: ['icloudQuota', 'icloudConnection'],
    rules: [
      'icloud-unreachable',
      'tls-interception',
      'icloud-storage-full',
      'shared-library-full',
      'icloud-storage-short',
    ],
    bad: bad.noConnection,
    grounds: ['network'],
  },
  {
    id: 'apple',
    label: 'Apple',
    facts: ['appleStatus'],
    rules: ['apple-outage'],
    grounds: ['network'],
  },
  {
    id: 'account',
    label: 'Account',
    facts: ['account'],
    rules: ['signed-out', 'sign-in-needed'],
  },
  {
    id: 'icloud-photos',
    label: 'iCloud Photos',
    facts: ['icloudPhotos', 'userPause', 'restrictions'],
    rules: ['icloud-photos-off', 'icloud-photos-restricted', 'paused-by-you', 'rebaseline'],
    text: words.icloudPhotos,
    bad: bad.switchedOff,
    grounds: ['account', 'library'],
    shows: ['icloudPhotos'],
  },
  {
    id: 'library',
    label: 'Library',
    facts: ['volume', 'libraryAccess', 'library', 'libraryInUse'],
    optional: ['libraryInUse'],
    rules: [
      'library-missing',
      'not-system-library',
      'library-volume-unsuitable',
      'library-not-readable',
      'library-snapshot',
    ],
    text: words.library,
    shows: ['libraryAccess'],
  },
  {
    id: 'items',
    label: 'Items',
    facts: ['uploadCounts', 'libraryCounts'],
    optional: ['libraryCounts'],
    rules: [
      'stalled',
      'slow-uplink',
      'server-pace',
      'items-failed',
      'items-referenced',
      'originals-elsewhere',
    ],
    text: words.photoItems,
    bad: bad.switchedOff,
    grounds: ['library'],
    shows: ['uploadCounts'],
  },
  {
    id: 'engine',
    label: 'Sync engine',
    facts: ['syncEngine', 'outgoingQueue'],
    optional: ['outgoingQueue'],
    rules: ['system-busy', 'engine-wedged'],
    shows: ['syncEngine'],
    bad: bad.holding,
    grounds: ['library', 'icloud-photos'],
  },
];
