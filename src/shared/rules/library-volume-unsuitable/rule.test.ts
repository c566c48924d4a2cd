import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import { says } from '../../../../test/harness/says.ts';
import type { Volume } from '../../facts/photos.ts';
import { photos } from '../../text/en/photos.ts';
import { clear, found, notJudged } from '../rule.ts';
import { libraryVolumeUnsuitable } from './rule.ts';

const PICTURES = '/Users/ann/Pictures/Photos Library.photoslibrary';
const at = (path: string) =>
  ({ path, from: 'marker', volume: '/System/Volumes/Data', present: true }) as const;
const volume = (differs: Partial<Volume>): Volume => ({
  mountPoint: '/System/Volumes/Data',
  type: 'apfs',
  network: false,
  internal: true,
  mounted: true,
  ...differs,
});

describe('library-volume-unsuitable', () => {
  it.each([
    ['APFS', volume({})],
    ['Mac OS Extended on an external disk', volume({ type: 'hfs', internal: false })],
    ['a volume that is gone', volume({ type: 'exfat', mounted: false })],
    ['a file system without a verdict of ours', volume({ type: 'zfs' })],
  ])('stays silent: %s', (_case, known) => {
    expect(judge(libraryVolumeUnsuitable, { facts: { library: at(PICTURES), volume: known } })).toEqual(
      clear,
    );
  });

  it.each([
    ['the library', { volume: volume({ type: 'exfat' }) }, 'library'],
    ['the volume', { library: at(PICTURES) }, 'volume'],
  ] as const)('is not judged without %s', (_case, facts, missing) => {
    expect(judge(libraryVolumeUnsuitable, { facts })).toEqual(notJudged(missing));
  });

  it.each([
    ['exfat', 'ExFAT'],
    ['msdos', 'MS-DOS (FAT)'],
    ['fat32', 'FAT'],
    ['ntfs', 'NTFS'],
    ['ufsd_ntfs', 'NTFS'],
    ['tuxera_ntfs', 'NTFS'],
    ['ms-dos fat32', 'MS-DOS (FAT)'],
  ])('speaks on %s', (type, format) => {
    const judgement = judge(libraryVolumeUnsuitable, {
      facts: { library: at(PICTURES), volume: volume({ type }) },
    });
    expect(judgement).toEqual(found({ format }, { variant: 'format' }));
    expect(says(photos['library-volume-unsuitable'], judgement)).toContain(format);
  });

  it.each([
    ['told by diskutil', { type: 'apfs', network: true }],
    ['by SMB', { type: 'smbfs' }],
    ['by AFP', { type: 'afpfs' }],
    ['by NFS', { type: 'nfs' }],
    ['by WebDAV', { type: 'webdav' }],
  ])('speaks on a network drive %s', (_case, differs) => {
    const judgement = judge(libraryVolumeUnsuitable, {
      facts: { library: at(PICTURES), volume: volume(differs) },
    });
    expect(judgement).toEqual(found({}, { variant: 'network' }));
    expect(says(photos['library-volume-unsuitable'], judgement)).toContain('network drive');
  });

  it('speaks in a synced folder, whatever the volume', () => {
    const facts = { library: at('/Users/ann/Dropbox/Photos.photoslibrary') };
    const judgement = judge(libraryVolumeUnsuitable, { facts });
    expect(judgement).toEqual(found({ folder: 'Dropbox' }, { variant: 'synced-folder' }));
    expect(says(photos['library-volume-unsuitable'], judgement)).toContain('Dropbox syncs');
  });
});
