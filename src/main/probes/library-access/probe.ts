import type { LibraryAccess } from '../../../shared/facts/photos.ts';
import { databaseOf, isForbidden, isMissing } from '../../library/places.ts';
import { NotRecorded, type System } from '../../system/system.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { defineProbe, required } from '../probe.ts';

export const libraryAccess = defineProbe({
  id: 'libraryAccess',
  every: 300,
  uses: ['library'],
  read: async (system, { library }) => {
    const database = databaseOf(required(library, 'the photo library').path);
    try {
      await opened(system, database);
      await openedLog(system, database);
      return { readable: true, forbidden: false, missing: false };
    } catch (error) {
      return refusal(error);
    }
  },
});

/** A recording may hold what the database said and not that it was opened. */
async function opened(system: System, database: string): Promise<void> {
  try {
    await system.open(database);
  } catch (error) {
    if (!(error instanceof NotRecorded)) throw error;
    await system.query('upload-counts', database);
  }
}

/** What Photos has written last lies in the database's log, and nothing can be counted without that. */
async function openedLog(system: System, database: string): Promise<void> {
  try {
    await system.open(`${database}-wal`);
  } catch (error) {
    if (isForbidden(error)) throw error;
  }
}

function refusal(error: unknown): LibraryAccess {
  const [forbidden, missing] = [isForbidden(error), isMissing(error)];
  if (forbidden || missing) return { readable: false, forbidden, missing };
  if (!(error instanceof NotRecorded)) throw error;
  throw new Unreadable('unreadable', 'Whether the photo library may be read is not known', { cause: error });
}
