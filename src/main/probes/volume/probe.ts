import type { Volume } from '../../../shared/facts/photos.ts';
import { presence } from '../../library/places.ts';
import { booleanOf, dictionary, textOf } from '../../plist/dictionary.ts';
import { parsePlist } from '../../plist/parse.ts';
import type { System } from '../../system/system.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { defineProbe, required } from '../probe.ts';

export const volume = defineProbe({
  id: 'volume',
  every: 21_600,
  uses: ['library'],
  wakes: ['libraryAccess'],
  read: async (system, { library }) => {
    const path = required(library, 'the photo library').volume;
    const { exit, stdout } = await system.run('/usr/sbin/diskutil', ['info', '-plist', path]);
    return exit === 0 ? parseVolume(stdout) : withoutDisk(system, path);
  },
});

const NETWORK_TYPES: ReadonlySet<string> = new Set(['afpfs', 'cifs', 'ftp', 'nfs', 'smbfs', 'webdav']);

export function parseVolume(xml: string): Volume {
  const info = dictionary(parsePlist(xml), "diskutil's answer");
  const type = (textOf(info, 'FilesystemType') || textOf(info, 'FilesystemName'))?.toLowerCase();
  const mountPoint = textOf(info, 'MountPoint');
  // An empty mount point is how diskutil shows a disk that is connected and not mounted.
  if (!type) throw new Unreadable('unreadable', "macOS did not tell the format of the library's disk");
  return {
    mountPoint: mountPoint || null,
    type,
    network: NETWORK_TYPES.has(type),
    internal: booleanOf(info, 'Internal'),
    mounted: mountPoint !== '',
  };
}

const NOT_MOUNTED: Volume = { mountPoint: null, type: '', network: false, internal: null, mounted: false };

/** diskutil knows disks only: it finds neither a volume that is gone nor a folder of a server that is there. */
async function withoutDisk(system: System, path: string): Promise<Volume> {
  if (!path.startsWith('/Volumes/'))
    throw new Unreadable('unreadable', "diskutil could not describe the library's disk");
  const isGone = async (look: Promise<unknown>): Promise<boolean> => (await presence(look)) === 'missing';
  if ((await isGone(system.stat(path))) || (await isGone(system.disk(path)))) return NOT_MOUNTED;
  return parseMount((await system.run('/sbin/mount', [])).stdout, path);
}

/** The row of a server's folder: `//anna@nas._smb._tcp.local/photos on /Volumes/photos (smbfs, nodev, nosuid)`. */
export function parseMount(output: string, path: string): Volume {
  const mark = ` on ${path} (`;
  const row = output.split('\n').find((line) => line.includes(mark));
  const type = row && /^\w+/.exec(row.slice(row.indexOf(mark) + mark.length))?.[0].toLowerCase();
  if (!type) throw new Unreadable('unreadable', "macOS did not tell the format of the library's disk");
  return { mountPoint: path, type, network: NETWORK_TYPES.has(type), internal: null, mounted: true };
}
