import type { Progress } from '../diagnosis.ts';
import type { FactId, Facts, Snapshot } from '../reading.ts';
import type { ReportInput } from './input.ts';
import { instantOrNull } from './instant.ts';
import type { Engine, Library, Mac } from './report.ts';

const DAY_MS = 24 * 3_600_000;
const WEEK_DAYS = 7;
/** Free space to the byte would tell one Mac from all others. */
const ROUGH_BYTES = 1e8;

const rough = (bytes: number): number => Math.round(bytes / ROUGH_BYTES) * ROUGH_BYTES;

function factIn<Id extends FactId>(snapshot: Snapshot, id: Id): Facts[Id] | null {
  // The compiler cannot follow a fact through a variable name.
  const reading = snapshot[id] as { known: true; fact: Facts[Id] } | { known: false } | undefined;
  return reading?.known ? reading.fact : null;
}

export function macOf(snapshot: Snapshot, { hardware, now }: Pick<ReportInput, 'hardware' | 'now'>): Mac {
  const macos = factIn(snapshot, 'macos');
  const power = factIn(snapshot, 'power');
  const disk = factIn(snapshot, 'disk');
  return {
    name: hardware.name,
    chip: hardware.chip,
    memoryGB: hardware.memoryGB,
    model: factIn(snapshot, 'model')?.identifier ?? null,
    macos: macos && { name: macos.name, version: macos.version, build: macos.build },
    running: runningFor(factIn(snapshot, 'lastSleep')?.bootAt ?? null, now),
    power: power && {
      source: power.source,
      percent: power.percent,
      lowPowerMode: factIn(snapshot, 'lowPowerMode')?.on ?? null,
    },
    diskFreeBytes: disk && rough(disk.freeBytes),
    diskTotalBytes: disk && rough(disk.totalBytes),
  };
}

/** The minute of a start is one more thing that tells one Mac from all others. */
function runningFor(bootAt: number | null, now: number): string | null {
  if (bootAt === null || bootAt > now) return null;
  const days = (now - bootAt) / DAY_MS;
  if (days < 1) return 'less than a day';
  return days < WEEK_DAYS ? 'one to seven days' : 'more than a week';
}

/** While uploads are off every item counts as left: only the state's progress says what is. */
export function libraryOf(snapshot: Snapshot, progress: Progress | null): Library {
  const counts = factIn(snapshot, 'uploadCounts');
  const more = factIn(snapshot, 'libraryCounts');
  const volume = factIn(snapshot, 'volume');
  return {
    items: counts?.eligible ?? null,
    bytes: counts?.eligibleBytes ?? null,
    uploaded: progress?.uploaded ?? null,
    left: progress?.left ?? null,
    bytesLeft: progress?.bytesLeft ?? null,
    failed: progress?.failed ?? null,
    referenced: more?.referenced ?? null,
    originalsMissing: more?.originalsMissing ?? null,
    trashed: more?.trashed ?? null,
    hidden: more?.hidden ?? null,
    shared: more?.shared ?? null,
    disk: volume && { internal: volume.internal, network: volume.network, type: volume.type },
    icloudBytesLeft: factIn(snapshot, 'icloudQuota')?.bytesLeft ?? null,
  };
}

/** Null: the engine's file could not be read. */
export function engineOf(snapshot: Snapshot): Engine | null {
  const engine = factIn(snapshot, 'syncEngine');
  if (engine === null) return null;
  return {
    savedAt: instantOrNull(engine.savedAt),
    lastSync: instantOrNull(engine.lastSyncDate),
    firstSync: instantOrNull(engine.initialSyncDate),
    flags: { ...engine.flags },
    unknownKeys: engine.unknownKeys.length,
    queued: factIn(snapshot, 'outgoingQueue')?.count ?? null,
    pendingResetSince: instantOrNull(factIn(snapshot, 'resetEvents')?.oldestPending ?? null),
  };
}
