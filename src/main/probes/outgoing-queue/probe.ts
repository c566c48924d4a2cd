import type { OutgoingQueue } from '../../../shared/facts/photos.ts';
import { ask } from '../../library/ask.ts';
import { engineDatabaseOf } from '../../library/places.ts';
import { countOf, neededCountOf, onlyRow } from '../../library/rows.ts';
import type { Row } from '../../system/system.ts';
import { defineProbe, required } from '../probe.ts';

export const outgoingQueue = defineProbe({
  id: 'outgoingQueue',
  every: 21_600,
  uses: ['library'],
  read: async (system, { library }) =>
    parseOutgoingQueue(
      await ask(system, 'outgoing-queue', engineDatabaseOf(required(library, 'the photo library').path)),
    ),
});

export function parseOutgoingQueue(rows: readonly Row[]): OutgoingQueue {
  const row = onlyRow(rows);
  return {
    count: neededCountOf(row, ['count', 'items', 'rows', 'resources', 'files', 'queued']),
    bytes: countOf(row, ['bytes', 'size', 'file_size', 'total_bytes']),
  };
}
