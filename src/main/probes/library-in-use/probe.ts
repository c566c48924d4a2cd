import type { Library, PhotosLibraryInUse } from '../../../shared/facts/photos.ts';
import { dictionary, entryOf } from '../../plist/dictionary.ts';
import { readPlistIfAny } from '../../plist/read.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { defineProbe, required } from '../probe.ts';
import { type BookmarkedPath, bookmarkedPath } from './bookmark.ts';

const PREFERENCES = '~/Library/Containers/com.apple.Photos/Data/Library/Preferences/com.apple.Photos.plist';

export const libraryInUse = defineProbe({
  id: 'libraryInUse',
  every: 21_600,
  uses: ['library'],
  read: async (system, { library }) => {
    const known = required(library, 'the photo library');
    // Only the System Photo Library can be named by macOS or hold the marker of iCloud Photos.
    if (known.from !== 'preferences' && known.from !== 'marker')
      throw new Unreadable('depends', 'Which library is the System Photo Library is not known');
    return libraryInUseIn(await readPlistIfAny(system, PREFERENCES), known);
  },
});

export function libraryInUseIn(preferences: unknown, library: Library): PhotosLibraryInUse {
  if (preferences === undefined) throw new Unreadable('absent', 'Photos has kept no settings on this Mac');
  const bookmark = entryOf(dictionary(preferences, 'The settings of Photos'), 'IPXDefaultLibraryURLBookmark');
  if (bookmark === undefined)
    throw new Unreadable('absent', 'Photos has not noted which library it opened last');

  const opened = bookmark instanceof Uint8Array ? bookmarkedPath(bookmark) : null;
  if (opened === null || !/\.photoslibrary$/i.test(opened.path))
    throw new Unreadable(
      'unreadable',
      'Which library Photos opened last is noted in a form this version does not know',
    );
  return { isSystemLibrary: isSame(opened, library.path) };
}

function isSame({ path, volume }: BookmarkedPath, library: string): boolean {
  const places = [path, `${volume}${path}`].map(comparable);
  const wanted = comparable(library);
  if (!wanted.startsWith('~/')) return places.includes(wanted);
  return places.some((place) => place.replace(/^\/users\/[^/]+\//, '~/') === wanted);
}

/** File systems of macOS take "è" in one or in two characters, and large letters for small ones, as the same name. */
function comparable(path: string): string {
  return path
    .normalize('NFC')
    .toLowerCase()
    .replace(/^\/system\/volumes\/data(?=\/)/, '');
}
