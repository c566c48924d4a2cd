import type { LibraryCounts } from '../../../shared/facts/photos.ts';
import { ask } from '../../library/ask.ts';
import { databaseOf } from '../../library/places.ts';
import { countOf, onlyRow } from '../../library/rows.ts';
import type { Row } from '../../system/system.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { defineProbe, required } from '../probe.ts';

export const libraryCounts = defineProbe({
  id: 'libraryCounts',
  every: 21_600,
  uses: ['library'],
  read: async (system, { library }) =>
    parseLibraryCounts(
      await ask(system, 'library-counts', databaseOf(required(library, 'the photo library').path)),
    ),
});

export function parseLibraryCounts(rows: readonly Row[]): LibraryCounts {
  const row = onlyRow(rows);
  const counts = {
    trashed: countOf(row, ['trashed', 'recently_deleted']),
    hidden: countOf(row, ['hidden']),
    shared: countOf(row, ['shared', 'shared_album']),
    referenced: countOf(row, ['referenced']),
    originalsMissing: countOf(row, ['originals_missing', 'missing_originals', 'missing']),
    bytesLeftWithResources: countOf(row, [
      'left_bytes_resources',
      'left_bytes_with_resources',
      'bytes_left_with_resources',
      'bytes_left_resources',
      'bytes_with_resources',
      'bytes_resources',
      'bytes_res',
    ]),
  };
  if (Object.values(counts).every((count) => count === null))
    throw new Unreadable('unreadable', 'The photo library gave none of the numbers asked for');
  return counts;
}
