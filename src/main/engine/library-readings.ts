import type { Library } from '../../shared/facts/photos.ts';
import type { FactId, Facts, Reading } from '../../shared/reading.ts';
import { icloudPhotos } from '../probes/icloud-photos/probe.ts';
import { libraryAccess } from '../probes/library-access/probe.ts';
import { libraryCounts } from '../probes/library-counts/probe.ts';
import { outgoingQueue } from '../probes/outgoing-queue/probe.ts';
import type { Known } from '../probes/probe.ts';
import { syncEngine } from '../probes/sync-engine/probe.ts';
import { uploadCounts } from '../probes/upload-counts/probe.ts';
import { userPause } from '../probes/user-pause/probe.ts';
import type { System } from '../system/system.ts';
import { type AnyProbe, collect } from './collect.ts';

const probes = { icloudPhotos, uploadCounts, libraryCounts, outgoingQueue, syncEngine, userPause };

export type LibraryReadings = {
  readonly [Id in keyof typeof probes | 'libraryAccess']: Reading<Facts[Id]>;
};

/** A library that someone named by its path. */
export function libraryAt(path: string): Library {
  return { path, from: 'setting', volume: path, present: true };
}

/** What one library's own files tell, wherever it lies. */
export async function readLibrary(system: System, library: Library): Promise<LibraryReadings> {
  const at = system.now();
  const access = await collect(
    libraryAccess as unknown as AnyProbe,
    system,
    { library } as Known<FactId>,
    at,
  );
  const known = { library, ...(access.known ? { libraryAccess: access.fact } : {}) } as Known<FactId>;
  const readings = Object.entries(probes).map(async ([id, probe]) => {
    const reading = await collect(probe as unknown as AnyProbe, system, known, at);
    return [id, reading] as const;
  });
  const rest = Object.fromEntries(await Promise.all(readings));
  return { ...rest, libraryAccess: access } as unknown as LibraryReadings;
}
