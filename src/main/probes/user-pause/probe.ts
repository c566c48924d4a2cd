import type { UserPause } from '../../../shared/facts/photos.ts';
import { engineFileOf } from '../../library/places.ts';
import { dateOf, dictionary, numberOf } from '../../plist/dictionary.ts';
import { parsePlist } from '../../plist/parse.ts';
import { readPlistIfAny } from '../../plist/read.ts';
import { defineProbe, required } from '../probe.ts';

export const userPause = defineProbe({
  id: 'userPause',
  every: 300,
  uses: ['library'],
  read: async (system, { library }) => {
    const file = engineFileOf(required(library, 'the photo library').path, 'pauseICloudPhotos');
    const pause = await readPlistIfAny(system, file);
    // The file is there only while the pause lasts.
    return pause === undefined ? { paused: false, reason: null, until: null } : pauseIn(pause);
  },
});

export const parseUserPause = (xml: string): UserPause => pauseIn(parsePlist(xml));

function pauseIn(value: unknown): UserPause {
  const pause = dictionary(value, 'The pause of iCloud Photos');
  return { paused: true, reason: numberOf(pause, 'reason'), until: dateOf(pause, 'unpauseTime') };
}
