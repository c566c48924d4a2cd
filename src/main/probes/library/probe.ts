import type { Library } from '../../../shared/facts/photos.ts';
import { enabledMarkerOf, isAnswered, isGone } from '../../library/places.ts';
import { dictionary, textOf } from '../../plist/dictionary.ts';
import { parsePlist } from '../../plist/parse.ts';
import { readPlist } from '../../plist/read.ts';
import { Failure, type System } from '../../system/system.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { defineProbe } from '../probe.ts';

const PREFERENCES =
  '~/Library/Containers/com.apple.photolibraryd/Data/Library/Preferences/com.apple.photolibraryd.plist';
const PICTURES = '~/Pictures';
const DATA_VOLUME = '/System/Volumes/Data';

export const library = defineProbe({
  id: 'library',
  every: 21_600,
  read: async (system) => {
    const found = (await fromPreferences(system)) ?? (await fromPictures(system));
    return { ...found, volume: volumeOf(found.path), present: !(await isGone(system, found.path)) };
  },
});

/** The System Photo Library's path as macOS wrote it; null when it names none. */
export const parseSystemLibrary = (xml: string): string | null => systemLibrary(parsePlist(xml));

type Found = Pick<Library, 'path' | 'from'>;

/** Null where macOS names no System Photo Library, or does not let it be seen: the folder then has to tell. */
async function fromPreferences(system: System): Promise<Found | null> {
  try {
    const path = systemLibrary(await readPlist(system, PREFERENCES));
    return path === null ? null : { path: await shortened(system, path), from: 'preferences' };
  } catch (error) {
    if (error instanceof Failure || error instanceof Unreadable) return null;
    throw error;
  }
}

function systemLibrary(preferences: unknown): string | null {
  const path = textOf(dictionary(preferences, 'The settings of Photos'), 'SystemLibraryPath')?.trim();
  return path?.startsWith('/') || path?.startsWith('~/') ? path.replace(/(?<!\/)\/+$/, '') : null;
}

/** macOS writes the whole path; everything else here names what lies in the home folder without its owner. */
async function shortened(system: System, path: string): Promise<string> {
  const rest = /^\/Users\/(?!Shared\/)[^/]+\/(.+)$/.exec(path)?.[1];
  if (rest === undefined) return path;
  const short = `~/${rest}`;
  // A recording never holds a user's name.
  if (system.kind === 'recording') return short;
  const gone = (await isGone(system, short)) && !(await isGone(system, path));
  return gone ? path : short;
}

async function fromPictures(system: System): Promise<Found> {
  const names = await system.list(PICTURES).catch((error: unknown) => {
    if (!(error instanceof Failure) || error.code !== 'ENOENT') throw error;
    throw new Unreadable(
      'unreadable',
      'Neither the settings of Photos nor the Pictures folder could be read',
      {
        cause: error,
      },
    );
  });
  const paths = librariesIn(names).map((name) => `${PICTURES}/${name}`);
  const [only, ...others] = paths;
  if (only === undefined) throw new Unreadable('absent', 'There is no photo library in the Pictures folder');
  if (others.length === 0) return { path: only, from: 'only-one' };

  const marked = await withMarker(system, paths);
  const [uploading] = marked;
  if (marked.length === 1 && uploading !== undefined) return { path: uploading, from: 'marker' };
  throw new Unreadable(
    'unreadable',
    `There are ${paths.length} photo libraries in the Pictures folder, and which one iCloud uses could not be seen`,
  );
}

export const librariesIn = (names: readonly string[]): readonly string[] =>
  names.filter((name) => /\.photoslibrary$/i.test(name));

async function withMarker(system: System, paths: readonly string[]): Promise<readonly string[]> {
  const marked = await Promise.all(paths.map((path) => isAnswered(system.stat(enabledMarkerOf(path)))));
  return paths.filter((_, index) => marked[index]);
}

/** "/Volumes/Photos SSD/Library.photoslibrary" lies on "/Volumes/Photos SSD"; all else on the Mac's own disk. */
export function volumeOf(path: string): string {
  return /^\/Volumes\/[^/]+/.exec(path)?.[0] ?? DATA_VOLUME;
}
