import type { UploadCounts } from '../../../shared/facts/photos.ts';
import { ask } from '../../library/ask.ts';
import { databaseOf } from '../../library/places.ts';
import { countOf, neededCountOf, onlyRow } from '../../library/rows.ts';
import type { Row } from '../../system/system.ts';
import { defineProbe, required } from '../probe.ts';

export const uploadCounts = defineProbe({
  id: 'uploadCounts',
  every: 300,
  uses: ['library'],
  read: async (system, { library }) =>
    parseUploadCounts(
      await ask(system, 'upload-counts', databaseOf(required(library, 'the photo library').path)),
    ),
});

export function parseUploadCounts(rows: readonly Row[]): UploadCounts {
  const row = onlyRow(rows);
  return {
    eligible: neededCountOf(row, ['eligible']),
    uploaded: neededCountOf(row, ['uploaded']),
    left: neededCountOf(row, ['left_items', 'left']),
    leftMasters: countOf(row, ['left_masters']),
    failed: neededCountOf(row, ['failed']),
    bytesLeft: neededCountOf(row, ['left_bytes_original', 'bytes_left']),
    eligibleBytes: countOf(row, ['eligible_bytes_original', 'eligible_bytes']),
    model: countOf(row, ['model', 'PLModelVersion', 'model_version']),
  };
}
