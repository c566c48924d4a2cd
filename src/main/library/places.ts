import { Failure, NotRecorded, type System } from '../system/system.ts';

/** Where things lie inside a photo library, from macOS 10.15 on. */
export const databaseOf = (library: string): string => `${library}/database/Photos.sqlite`;

/** A file of the sync engine. */
export const engineFileOf = (library: string, name: string): string =>
  `${library}/resources/cpl/cloudsync.noindex/${name}`;

export const engineDatabaseOf = (library: string): string =>
  engineFileOf(library, 'storage/store.cloudphotodb');

/** Its presence switches iCloud Photos on for the library. */
export const enabledMarkerOf = (library: string): string => engineFileOf(library, 'cpl_enabled_marker');

/** Someone looked, and there is no such file. */
export function isMissing(error: unknown): boolean {
  return error instanceof Failure && error.code === 'ENOENT' && !(error instanceof NotRecorded);
}

export function isForbidden(error: unknown): boolean {
  return error instanceof Failure && (error.code === 'EPERM' || error.code === 'EACCES');
}

export async function isAnswered(question: Promise<unknown>): Promise<boolean> {
  return question.then(
    () => true,
    () => false,
  );
}

export type Presence = 'there' | 'forbidden' | 'missing' | 'untold';

/** What opening or looking at a file says about it. */
export async function presence(question: Promise<unknown>): Promise<Presence> {
  try {
    await question;
    return 'there';
  } catch (error) {
    if (isForbidden(error)) return 'forbidden';
    return isMissing(error) ? 'missing' : 'untold';
  }
}

/** True only where someone looked and the library was not there. */
export async function isGone(system: System, library: string): Promise<boolean> {
  const database = await presence(system.open(databaseOf(library)));
  if (database !== 'untold') return database === 'missing';
  return (await presence(system.stat(library))) === 'missing';
}
