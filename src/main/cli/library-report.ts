import type { Facts, Reading } from '../../shared/reading.ts';
import type { LibraryReadings } from '../engine/library-readings.ts';

/** What one library says about itself. Null: it does not say. Dates as ISO 8601, sizes in bytes. */
export interface LibraryReport {
  readonly format: 1;
  /** PLModelVersion: the schema, which tells the macOS that last opened the library. */
  readonly model: number | null;
  readonly counts: {
    readonly eligible: number | null;
    readonly uploaded: number | null;
    readonly left: number | null;
    readonly failed: number | null;
    readonly bytesLeft: number | null;
    readonly bytesLeftWithResources: number | null;
    readonly trashed: number | null;
    readonly hidden: number | null;
    readonly shared: number | null;
    readonly referenced: number | null;
    readonly originalsMissing: number | null;
  };
  readonly engine: {
    readonly savedAt: string | null;
    readonly lastSyncDate: string | null;
    readonly flags: Facts['syncEngine']['flags'] | null;
    readonly enabledSince: string | null;
    /** As its file has it: the pause may be the system's own, or over. */
    readonly paused: boolean | null;
    /** Photos' own number: 3, the user clicked Pause. */
    readonly pauseReason: number | null;
    readonly pausedUntil: string | null;
    readonly queue: Facts['outgoingQueue'] | null;
  };
}

/** The same for programs. What cannot be read is null. */
export function reportOf(readings: LibraryReadings): LibraryReport {
  const uploads = factOf(readings.uploadCounts);
  const engine = factOf(readings.syncEngine);
  const pause = factOf(readings.userPause);
  return {
    format: 1,
    model: uploads?.model ?? null,
    counts: countsFrom(uploads, factOf(readings.libraryCounts)),
    engine: {
      savedAt: iso(engine?.savedAt),
      lastSyncDate: iso(engine?.lastSyncDate),
      flags: engine?.flags ?? null,
      enabledSince: iso(factOf(readings.icloudPhotos)?.since),
      paused: pause?.paused ?? null,
      pauseReason: pause?.reason ?? null,
      pausedUntil: iso(pause?.until),
      queue: factOf(readings.outgoingQueue),
    },
  };
}

const factOf = <Fact>(reading: Reading<Fact>): Fact | null => (reading.known ? reading.fact : null);

function countsFrom(
  uploads: Facts['uploadCounts'] | null,
  others: Facts['libraryCounts'] | null,
): LibraryReport['counts'] {
  return {
    eligible: uploads?.eligible ?? null,
    uploaded: uploads?.uploaded ?? null,
    left: uploads?.left ?? null,
    failed: uploads?.failed ?? null,
    bytesLeft: uploads?.bytesLeft ?? null,
    bytesLeftWithResources: others?.bytesLeftWithResources ?? null,
    trashed: others?.trashed ?? null,
    hidden: others?.hidden ?? null,
    shared: others?.shared ?? null,
    referenced: others?.referenced ?? null,
    originalsMissing: others?.originalsMissing ?? null,
  };
}

const iso = (time: number | null | undefined): string | null =>
  time === null || time === undefined ? null : new Date(time).toISOString();
