import { Failure, NotRecorded, type QueryName, type Row, type System } from '../system/system.ts';
import { Unreadable } from '../system/unreadable.ts';

/**
 * Asks a database of the photo library. It is opened for reading first, since SQLite says only "unable to open
 * database file" whether the file is forbidden or missing.
 */
export async function ask(system: System, query: QueryName, database: string): Promise<readonly Row[]> {
  try {
    await opened(system, database);
    return await system.query(query, database);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'ENOENT') throw error;
    const name = database.split('/').at(-1);
    const seen = error instanceof NotRecorded ? error.message : `There is no ${name} in the photo library`;
    throw new Unreadable('absent', seen, { cause: error });
  }
}

/** A recording may hold what the database said and not that it was opened. */
async function opened(system: System, database: string): Promise<void> {
  try {
    await system.open(database);
  } catch (error) {
    if (!(error instanceof NotRecorded)) throw error;
  }
}
