import type { LibraryAccess } from '../../../shared/facts/photos.ts';
import { enabledMarkerOf, engineFileOf, isAnswered, isMissing } from '../../library/places.ts';
import { readPlistIfAny } from '../../plist/read.ts';
import { Failure, type System } from '../../system/system.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { defineProbe, required } from '../probe.ts';

export const icloudPhotos = defineProbe({
  id: 'icloudPhotos',
  every: 300,
  uses: ['library', 'libraryAccess'],
  read: async (system, known) => {
    const { path } = required(known.library, 'the photo library');
    const marker = enabledMarkerOf(path);
    try {
      const { modifiedAt } = await system.stat(marker);
      return { enabled: true, since: switchedOnAt(await textAt(system, marker), modifiedAt) };
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'ENOENT') throw error;
      const off = isMissing(error)
        ? known.library?.from === 'only-one' || (await isSeen(system, path, known.libraryAccess))
        : await wouldBeRecorded(system, path, known.libraryAccess);
      if (off) return { enabled: false, since: null };
      throw new Unreadable('unreadable', 'Whether iCloud Photos is on for this library could not be seen');
    }
  },
});

/** No marker means "off" only in a library that was seen otherwise: on a disk that is gone nothing is switched off. */
async function isSeen(system: System, library: string, access: LibraryAccess | undefined): Promise<boolean> {
  if (access?.readable === true) return true;
  if (access?.missing === true) return false;
  return (await isAnswered(system.stat(library))) || (await isAnswered(system.stat(statusOf(library))));
}

/**
 * A recording holds no look at the marker. That counts as a missing file where the recording holds such looks. One
 * with the status file's content and not its age was made without them, and the marker may well have been there.
 */
async function wouldBeRecorded(
  system: System,
  library: string,
  access: LibraryAccess | undefined,
): Promise<boolean> {
  const status = statusOf(library);
  if (await isAnswered(system.stat(status))) return true;
  const content = await readPlistIfAny(system, status).catch(() => undefined);
  return content === undefined && (await isSeen(system, library, access));
}

const statusOf = (library: string): string => engineFileOf(library, 'syncstatus.plist');

async function textAt(system: System, marker: string): Promise<string> {
  try {
    return new TextDecoder().decode((await system.read(marker)).bytes.subarray(0, 64));
  } catch (error) {
    // The file's time serves as well.
    if (error instanceof Failure) return '';
    throw error;
  }
}

const MARKER = /^(\d{4})-(\d\d)-(\d\d) (\d\d)\.(\d\d)\.(\d\d)\.(\d{3})\s*$/;
const QUARTER_HOUR = 15 * 60_000;
const FARTHEST_ZONE = 14 * 3_600_000;

/**
 * The marker's text is the moment in local time, such as "2022-12-31 15.30.47.888", without its time zone. The file
 * was written at that moment, so its time tells the zone: the offset in whole quarter hours between the two. A file
 * that was copied since has another time; then the text alone says the moment, up to a time zone.
 */
export function switchedOnAt(text: string, modifiedAt: number | null): number | null {
  const parts = MARKER.exec(text)?.slice(1).map(Number);
  if (parts === undefined) return modifiedAt;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, millisecond = 0] = parts;
  const local = Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
  // The 13th month is no moment.
  if (!Number.isFinite(local) || stampOf(local) !== text.trim()) return modifiedAt;
  if (modifiedAt === null) return local;
  const offset = Math.round((local - modifiedAt) / QUARTER_HOUR) * QUARTER_HOUR;
  return Math.abs(offset) <= FARTHEST_ZONE ? local - offset : local;
}

const stampOf = (moment: number): string =>
  new Date(moment).toISOString().replace('T', ' ').replaceAll(':', '.').replace('Z', '');
