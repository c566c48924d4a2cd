import type { Restrictions } from '../../../shared/facts/photos.ts';
import { booleanOf, dictionary } from '../../plist/dictionary.ts';
import { parsePlist } from '../../plist/parse.ts';
import { readPlistIfAny } from '../../plist/read.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { defineProbe } from '../probe.ts';

/** What a profile of an employer or a school sets: for the whole Mac, or for one person. */
const FOR_ALL = '/Library/Managed Preferences/com.apple.applicationaccess.plist';
const FOR_ONE = '~/Library/Managed Preferences/com.apple.applicationaccess.plist';

export const restrictions = defineProbe({
  id: 'restrictions',
  every: 21_600,
  read: async (system) => {
    const profiles = [await readPlistIfAny(system, FOR_ALL), await readPlistIfAny(system, FOR_ONE)];
    // Without a profile there is no such file. Of two, either can forbid it.
    const set = profiles.filter((profile) => profile !== undefined).map(restrictionsIn);
    return { iCloudPhotosAllowed: set.every(({ iCloudPhotosAllowed }) => iCloudPhotosAllowed) };
  },
});

export const parseRestrictions = (xml: string): Restrictions => restrictionsIn(parsePlist(xml));

const KEY = 'allowCloudPhotoLibrary';

/** A profile that says nothing about iCloud Photos allows it. */
function restrictionsIn(value: unknown): Restrictions {
  const preferences = dictionary(value, 'The list of restrictions');
  const isAllowed = booleanOf(preferences, KEY);
  if (isAllowed === null && Object.hasOwn(preferences, KEY))
    throw new Unreadable('unreadable', 'the profile has a form that this version does not know');
  return { iCloudPhotosAllowed: isAllowed ?? true };
}
