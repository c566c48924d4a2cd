import type { Facts } from '../../../shared/reading.ts';
import {
  booleanOf,
  type Dictionary,
  dictionary,
  isDictionary,
  numberOf,
  textOf,
} from '../../plist/dictionary.ts';
import { parsePlist } from '../../plist/parse.ts';
import { readPlist } from '../../plist/read.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { defineProbe } from '../probe.ts';

export const macosUpdate = defineProbe({
  id: 'macosUpdate',
  every: 21_600,
  uses: ['macos'],
  read: async (system, { macos }) => {
    const preferences = await readPlist(system, '/Library/Preferences/com.apple.SoftwareUpdate.plist');
    return waitingUpdates(preferences, macos?.major);
  },
});

export const parseMacOSUpdate = (xml: string): Facts['macosUpdate'] => waitingUpdates(parsePlist(xml));

/**
 * What the last look for updates found. The list holds Safari, developer tools and printer drivers as well. `running`: the
 * macOS of this Mac.
 */
export function waitingUpdates(preferences: unknown, running?: number): Facts['macosUpdate'] {
  const settings = dictionary(preferences, 'com.apple.SoftwareUpdate.plist');
  const list = settings.RecommendedUpdates;

  // Without an update there may be no list, but then the count says so, or how the last look for updates ended.
  if (list === undefined && foundNothing(settings)) return { waiting: [] };
  if (!Array.isArray(list)) throw new Unreadable('unreadable', 'macOS has kept no list of updates');
  return { waiting: list.filter(isDictionary).flatMap((entry) => waitingUpdate(entry, running) ?? []) };
}

/** The code of a look for updates that found none. */
const NO_UPDATE = 2;

function foundNothing(settings: Dictionary): boolean {
  const count = numberOf(settings, 'LastRecommendedUpdatesAvailable');
  if (count !== null) return count === 0;
  const wentWell = booleanOf(settings, 'LastSessionSuccessful');
  return wentWell === true && numberOf(settings, 'LastResultCode') === NO_UPDATE;
}

type Waiting = Facts['macosUpdate']['waiting'][number];

function waitingUpdate(entry: Dictionary, running: number | undefined): Waiting | null {
  const ids = [textOf(entry, 'Product Key'), textOf(entry, 'Identifier')].filter((id) => id !== null);
  // The next macOS is listed like an update of this one, but nobody lacks it: MSU_UPDATE_…_26.1_major.
  if (ids.some((id) => id.endsWith('_major'))) return null;

  const name = textOf(entry, 'Display Name') ?? ids.at(-1);
  if (name === undefined) return null;

  // The name is in the language of the Mac, the identifier of macOS 10.15 is not.
  const ofMacOS = [name, ...ids].some((text) => /^(?:macOS |MSU_UPDATE_)/.test(text));
  if (!ofMacOS && booleanOf(entry, 'MobileSoftwareUpdate') !== true) return null;
  const version = versionOf(entry);
  // macOS 12 does not mark the next one: MSU_UPDATE_…_14.6.1.
  const isNext = running !== undefined && Number.parseInt(version ?? '', 10) > running;
  return isNext ? null : { name, version };
}

/** Kept as text or, where it reads like one, as a number. */
function versionOf(entry: Dictionary): string | null {
  const number = numberOf(entry, 'Display Version');
  return number === null ? textOf(entry, 'Display Version') : String(number);
}
