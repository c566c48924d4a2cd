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
  read: async (system) =>
    waitingUpdates(await readPlist(system, '/Library/Preferences/com.apple.SoftwareUpdate.plist')),
});

export const parseMacOSUpdate = (xml: string): Facts['macosUpdate'] => waitingUpdates(parsePlist(xml));

/** What the last look for updates found. The list holds Safari, developer tools and printer drivers as well. */
export function waitingUpdates(preferences: unknown): Facts['macosUpdate'] {
  const settings = dictionary(preferences, 'com.apple.SoftwareUpdate.plist');
  const list = settings.RecommendedUpdates;

  // Without an update there may be no list, but then the count says so, or how the last look for updates ended.
  if (list === undefined && foundNothing(settings)) return { waiting: [] };
  if (!Array.isArray(list)) throw new Unreadable('unreadable', 'macOS has kept no list of updates');
  return { waiting: list.filter(isDictionary).flatMap((entry) => waitingUpdate(entry) ?? []) };
}

/** The code of a look for updates that found none. */
const NO_UPDATE = 2;

function foundNothing(settings: Dictionary): boolean {
  const count = numberOf(settings, 'LastRecommendedUpdatesAvailable');
  if (count !== null) return count === 0;
  const wentWell = booleanOf(settings, 'LastSessionSuccessful');
  return wentWell === true && numberOf(settings, 'LastResultCode') === NO_UPDATE;
}

function waitingUpdate(entry: Dictionary): Facts['macosUpdate']['waiting'][number] | null {
  const ids = [textOf(entry, 'Product Key'), textOf(entry, 'Identifier')].filter((id) => id !== null);
  // The next macOS is listed like an update of this one, but nobody lacks it: MSU_UPDATE_…_26.1_major.
  if (ids.some((id) => id.endsWith('_major'))) return null;

  const name = textOf(entry, 'Display Name') ?? ids.at(-1);
  if (name === undefined) return null;

  const ofMacOS = name.startsWith('macOS ') || ids.some((id) => id.startsWith('MSU_UPDATE_'));
  if (!ofMacOS && booleanOf(entry, 'MobileSoftwareUpdate') !== true) return null;
  return { name, version: versionOf(entry) };
}

/** Kept as text or, where it reads like one, as a number. */
function versionOf(entry: Dictionary): string | null {
  const number = numberOf(entry, 'Display Version');
  return number === null ? textOf(entry, 'Display Version') : String(number);
}
