import { describe, expect, it } from 'vitest';
import { gapFor } from '../system/unreadable.ts';
import { asAnswer } from './database.ts';

const DATABASE = '/Volumes/SSD/P.photoslibrary/database/Photos.sqlite';
const COPY = '/private/var/folders/zz/x/T/unstuck-library-77';

/** As Node's file system throws it. */
const thrown = (code: string, syscall: string, path: string): Error =>
  Object.assign(new Error(`${code}: no luck, ${syscall} '${path}' -> '${COPY}/Photos.sqlite'`), {
    code,
    syscall,
    path,
  });

describe('what the file system says of the database is one sentence', () => {
  it.each([
    ['EACCES', 'copyfile', `${DATABASE}-wal`, 'EACCES', 'The photo library may not be read'],
    ['EPERM', 'copyfile', DATABASE, 'EPERM', 'The photo library may not be read'],
    ['ENOENT', 'copyfile', DATABASE, 'ENOENT', 'The database of the photo library is gone'],
    [
      'ELOOP',
      'stat',
      `${DATABASE}-wal`,
      'EOUTPUT',
      'The photo library cannot be read: its links lead back to themselves',
    ],
    ['EIO', 'copyfile', DATABASE, 'EOUTPUT', 'The photo library cannot be read: the disk reports an error'],
    ['EBADMSG', 'copyfile', DATABASE, 'EOUTPUT', 'The photo library cannot be read: EBADMSG'],
    // Of the folder for copies, no permission says nothing about the library.
    ['EACCES', 'mkdir', COPY, 'EOUTPUT', 'No copy of the photo library could be made to look into: EACCES'],
    [
      'ENOSPC',
      'mkdir',
      COPY,
      'EOUTPUT',
      'No copy of the photo library could be made to look into: the disk is full',
    ],
  ])('%s from %s of %s', (code, syscall, path, failure, message) => {
    expect(asAnswer(thrown(code, syscall, path), DATABASE)).toMatchObject({ code: failure, message });
  });

  it('a log that may not be read is a matter of permission', () => {
    const answer = asAnswer(thrown('EACCES', 'copyfile', `${DATABASE}-wal`), DATABASE);
    expect(gapFor(answer).gap).toBe('not-permitted');
  });
});
