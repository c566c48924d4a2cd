import type { ICloudPhotos, SyncEngine } from '../facts/photos.ts';
import type { Snapshot } from '../reading.ts';

/** When Apple deletes the library from iCloud; null while it does not. */
export function deletionOf(
  icloudPhotos: ICloudPhotos | undefined,
  engine: SyncEngine | undefined,
): number | null {
  if (!engine || engine.exitDeleteTime === null) return null;
  // Saved before iCloud Photos was last switched on: that deadline is over.
  const { savedAt } = engine;
  const since = icloudPhotos?.since ?? null;
  return savedAt !== null && since !== null && savedAt < since ? null : engine.exitDeleteTime;
}

/**
 * Off for the library, or on its way out of iCloud. Then nothing will go and every item counts as left, so the count
 * says nothing of what is left to upload.
 */
export const isSwitchedOff = (
  icloudPhotos: ICloudPhotos | undefined,
  engine: SyncEngine | undefined,
): boolean => icloudPhotos?.enabled === false || deletionOf(icloudPhotos, engine) !== null;

/** The same of what was read. Where neither could be, nothing says that it is off. */
export const isOffIn = ({ icloudPhotos, syncEngine }: Snapshot): boolean =>
  isSwitchedOff(
    icloudPhotos?.known ? icloudPhotos.fact : undefined,
    syncEngine?.known ? syncEngine.fact : undefined,
  );
