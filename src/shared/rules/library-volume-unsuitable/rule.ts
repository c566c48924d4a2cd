import type { Volume } from '../../facts/photos.ts';
import { clear, defineRule, found, type Judgement, notJudged } from '../rule.ts';
import { syncedFolder } from './synced-folder.ts';

/**
 * File systems without what a library needs. Apple asks for APFS or Mac OS Extended (HT201517). Drivers of other makers
 * call theirs "ufsd_ntfs" or "tuxera_ntfs", and the long name of FAT is "MS-DOS FAT32".
 */
const FORMATS: readonly (readonly [type: RegExp, format: string])[] = [
  [/exfat/, 'ExFAT'],
  [/^ms-?dos/, 'MS-DOS (FAT)'],
  [/ntfs/, 'NTFS'],
  [/^fat/, 'FAT'],
];
/** As they are named to a person. */
export const formatNames: readonly string[] = FORMATS.map(([, format]) => format);
const NETWORK_TYPES: readonly string[] = ['smbfs', 'afpfs', 'nfs', 'webdav'];

/** The library lies where Photos cannot keep it in step with iCloud. */
export const libraryVolumeUnsuitable = defineRule({
  id: 'library-volume-unsuitable',
  effect: 'blocks',
  certainty: 'likely',
  group: 'library',
  needs: ['library'],
  looksAt: ['volume'],
  find({ library }, look) {
    const folder = syncedFolder(library.path);
    if (folder !== null) return found({ folder }, { variant: 'synced-folder' });
    const volume = look.fact('volume');
    return volume ? byVolume(volume) : notJudged('volume');
  },
});

function byVolume({ mounted, network, type }: Volume): Judgement {
  // A volume that is gone is for `library-missing` to tell.
  if (!mounted) return clear;
  if (network || NETWORK_TYPES.includes(type)) return found({}, { variant: 'network' });
  const format = FORMATS.find(([pattern]) => pattern.test(type))?.[1];
  return format === undefined ? clear : found({ format }, { variant: 'format' });
}
