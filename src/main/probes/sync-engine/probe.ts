import { type EngineFlag, engineFlags, type SyncEngine } from '../../../shared/facts/photos.ts';
import { engineFileOf } from '../../library/places.ts';
import {
  type Dictionary,
  dateOf,
  dictionary,
  entryOf,
  isDictionary,
  numberOf,
} from '../../plist/dictionary.ts';
import { parsePlist } from '../../plist/parse.ts';
import { readPlistIfAny } from '../../plist/read.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { defineProbe, required } from '../probe.ts';

export const syncEngine = defineProbe({
  id: 'syncEngine',
  every: 300,
  uses: ['library'],
  read: async (system, { library }) => {
    const file = engineFileOf(required(library, 'the photo library').path, 'syncstatus.plist');
    const status = await readPlistIfAny(system, file);
    if (status === undefined)
      throw new Unreadable('absent', "iCloud Photos' sync engine has left no status in this library");
    // The age tells how far the flags can be trusted; without it they still say what the engine last thought.
    const savedAt = await system.stat(file).then(
      ({ modifiedAt }) => modifiedAt,
      () => null,
    );
    return engineStatus(status, savedAt);
  },
});

export const parseSyncEngine = (xml: string): SyncEngine => engineStatus(parsePlist(xml), null);

const FLAGS: ReadonlySet<string> = new Set(engineFlags.filter((flag) => flag !== 'isBlockedBySnapshot'));

/** Known keys that are no flags. */
const OTHER_KEYS: ReadonlySet<string> = new Set([
  'accountEPPCapability',
  'accountFlags',
  'blockedReason',
  'busyState',
  'cloudAssetCountPerType',
  'cloudAssetCountPerTypeLastCheckDate',
  'disabledFeatures',
  'exitDeleteTime',
  'initialDownloadDate',
  'initialSyncDate',
  'lastCompletePrefetchDate',
  'lastPruneDate',
  'lastSyncDate',
  'remainingCountInSharedLibraryExit',
  'unBlockedReason',
]);

const isFlag = (key: string): key is EngineFlag => FLAGS.has(key);

function engineStatus(value: unknown, savedAt: number | null): SyncEngine {
  const status = dictionary(value, "The sync engine's status");
  return {
    savedAt,
    ...flagsIn(status),
    lastSyncDate: dateOf(status, 'lastSyncDate'),
    initialSyncDate: dateOf(status, 'initialSyncDate'),
    exitDeleteTime: dateOf(status, 'exitDeleteTime'),
    blockedReason: numberOf(status, 'blockedReason'),
    cloudCounts: cloudCounts(entryOf(status, 'cloudAssetCountPerType')),
  };
}

/** A flag that is absent stays absent: its absence means something else for each. One of another type is unknown. */
function flagsIn(status: Dictionary): Pick<SyncEngine, 'flags' | 'unknownKeys'> {
  const flags: Partial<Record<EngineFlag, boolean>> = {};
  const unknownKeys: string[] = [];
  for (const [key, value] of Object.entries(status)) {
    if (OTHER_KEYS.has(key)) continue;
    if (typeof value !== 'boolean') unknownKeys.push(key);
    else if (isFlag(key)) flags[key] = value;
    else if (/snapshot/i.test(key)) flags.isBlockedBySnapshot = value || flags.isBlockedBySnapshot === true;
    else unknownKeys.push(key);
  }
  return { flags, unknownKeys };
}

function cloudCounts(value: unknown): SyncEngine['cloudCounts'] {
  if (!isDictionary(value)) return null;
  const counts = Object.entries(value).filter((entry): entry is [string, number] =>
    Number.isInteger(entry[1]),
  );
  return Object.fromEntries(counts);
}
