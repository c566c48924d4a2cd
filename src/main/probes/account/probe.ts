import type { Account } from '../../../shared/facts/photos.ts';
import {
  booleanOf,
  type Dictionary,
  dictionary,
  entryOf,
  isDictionary,
  textOf,
} from '../../plist/dictionary.ts';
import { parsePlist } from '../../plist/parse.ts';
import { readPlistIfAny } from '../../plist/read.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { defineProbe } from '../probe.ts';

const ACCOUNTS = '~/Library/Preferences/MobileMeAccounts.plist';

export const account = defineProbe({
  id: 'account',
  every: 21_600,
  uses: ['macos'],
  read: async (system, { macos }) => {
    const accounts = await readPlistIfAny(system, ACCOUNTS);
    // A Mac may keep no such file, or not show it: neither says that nobody is signed in.
    if (accounts === undefined)
      throw new Unreadable('absent', 'macOS keeps no list of Apple Accounts on this Mac');
    return accountIn(accounts, macos?.major);
  },
});

export const parseAccount = (xml: string): Account => accountIn(parsePlist(xml));

/** Since then an account that is listed is signed in; older systems add LoggedIn, which later ones do not keep true. */
const LISTED_IS_SIGNED_IN = 12;

function accountIn(value: unknown, macosMajor?: number): Account {
  const accounts = entryOf(dictionary(value, 'The list of Apple Accounts'), 'Accounts');
  if (!Array.isArray(accounts))
    throw new Unreadable('unreadable', 'The list of Apple Accounts has a form this version does not know');
  if (accounts.length === 0) return { signedIn: false, photosServiceEnabled: null, managed: null };

  const listed = accounts.filter(isDictionary);
  const [first] = listed;
  if (first === undefined)
    throw new Unreadable('unreadable', 'The list of Apple Accounts has a form this version does not know');
  const isListedEnough = macosMajor !== undefined && macosMajor >= LISTED_IS_SIGNED_IN;
  return {
    signedIn: isListedEnough || listed.some((account) => booleanOf(account, 'LoggedIn') ?? true),
    photosServiceEnabled: photosService(first),
    managed: booleanOf(first, 'isManagedAppleID'),
  };
}

/** By name: a managed account lists its services in another order. */
function photosService(account: Dictionary): boolean | null {
  const services = entryOf(account, 'Services');
  if (!Array.isArray(services)) return null;
  const photos = services.filter(isDictionary).find(isPhotos);
  return photos === undefined ? null : booleanOf(photos, 'Enabled');
}

/** iCloud Photos is listed under the name of its predecessor. */
const isPhotos = (service: Dictionary): boolean =>
  textOf(service, 'Name') === 'PHOTO_STREAM' ||
  textOf(service, 'ServiceID') === 'com.apple.Dataclass.CloudPhotos';
