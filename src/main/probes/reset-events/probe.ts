import type { ResetEvents } from '../../../shared/facts/photos.ts';
import { engineFileOf, isMissing } from '../../library/places.ts';
import { type Dictionary, entryOf, isDictionary } from '../../plist/dictionary.ts';
import { parsePlist } from '../../plist/parse.ts';
import { readPlist } from '../../plist/read.ts';
import { NotRecorded } from '../../system/system.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { defineProbe, required } from '../probe.ts';

export const resetEvents = defineProbe({
  id: 'resetEvents',
  every: 21_600,
  uses: ['library'],
  read: async (system, { library }) => {
    const file = engineFileOf(required(library, 'the photo library').path, 'resetevents.plist');
    const events = await readPlist(system, file).catch(noneKept);
    const savedAt = await system.stat(file).then(
      ({ modifiedAt }) => modifiedAt,
      () => null,
    );
    return pendingResets(events, savedAt);
  },
});

/** An engine that was never reset keeps no list. One that was not looked for may be there. */
function noneKept(error: unknown): readonly unknown[] {
  if (isMissing(error)) return [];
  if (error instanceof NotRecorded)
    throw new Unreadable('absent', "The sync engine's list of resets is not recorded", { cause: error });
  throw error;
}

export const parseResetEvents = (xml: string): ResetEvents => pendingResets(parsePlist(xml), null);

/**
 * Apple documents nothing of this file but that an entry which waits has `pending` true. So entries are looked for
 * wherever they lie, and a file without any entry of that kind is one this program does not know.
 */
export function pendingResets(value: unknown, savedAt: number | null): ResetEvents {
  const entries = entriesIn(value);
  if (entries.length === 0 && !isEmpty(value))
    throw new Unreadable('unreadable', 'The list of resets has a form this version does not know');

  const waiting = entries.filter((entry) => entryOf(entry, 'pending') === true);
  if (waiting.length === 0) return { oldestPending: null };
  const since = waiting.map((entry) => earliestDate(entry) ?? savedAt).filter((at) => at !== null);
  if (since.length === 0)
    throw new Unreadable('unreadable', 'A reset of the sync engine waits, but not since when');
  return { oldestPending: Math.min(...since) };
}

/** Every dictionary, at any depth, that says whether it is pending. */
function entriesIn(value: unknown): readonly Dictionary[] {
  if (Array.isArray(value)) return value.flatMap(entriesIn);
  if (!isDictionary(value)) return [];
  const inner = Object.values(value).flatMap(entriesIn);
  return typeof entryOf(value, 'pending') === 'boolean' ? [value, ...inner] : inner;
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) ? value.length === 0 : isDictionary(value) && Object.keys(value).length === 0;
}

function earliestDate(entry: Dictionary): number | null {
  const dates = Object.values(entry)
    .filter((value) => value instanceof Date)
    .map((date) => date.getTime())
    .filter((time) => !Number.isNaN(time));
  return dates.length === 0 ? null : Math.min(...dates);
}
