import type { Facts } from '../../../shared/reading.ts';
import type { DiskAnswer } from '../../system/system.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { defineProbe } from '../probe.ts';

/** Where the user's files are. "/" is a sealed volume whose size says nothing. */
const DATA_VOLUME = '/System/Volumes/Data';

export const disk = defineProbe({
  id: 'disk',
  every: 60,
  uses: ['library'],
  read: async (system, { library }) => {
    const path = library?.volume ?? DATA_VOLUME;
    return measure(path, await system.disk(path));
  },
});

function measure(path: string, { freeBytes, totalBytes }: DiskAnswer): Facts['disk'] {
  // Some network volumes report no size at all: that is not a full disk.
  if (totalBytes <= 0) throw new Unreadable('unreadable', `${path} does not tell its size`);
  return { path, freeBytes, totalBytes };
}
