import type { ICloudPhotos, SyncEngine } from '../../facts/photos.ts';
import { clear, defineRule, found } from '../rule.ts';

/** iCloud Photos is off for the library, or on its way out of iCloud altogether. */
export const icloudPhotosOff = defineRule({
  id: 'icloud-photos-off',
  effect: 'blocks',
  certainty: 'certain',
  opens: 'icloud-photos',
  group: 'set-up',
  needs: ['icloudPhotos'],
  looksAt: ['syncEngine'],
  find({ icloudPhotos }, look) {
    if (!icloudPhotos.enabled) return found();
    const deleteAt = deletion(look.fact('syncEngine'), icloudPhotos);
    return deleteAt === null ? clear : found({ deleteAt }, { variant: 'leaving' });
  },
});

/** When Apple deletes the library from iCloud; null while it does not. */
function deletion(engine: SyncEngine | undefined, icloudPhotos: ICloudPhotos): number | null {
  if (!engine || engine.exitDeleteTime === null) return null;
  // Saved before iCloud Photos was last switched on: that deadline is over.
  const { savedAt } = engine;
  const { since } = icloudPhotos;
  return savedAt !== null && since !== null && savedAt < since ? null : engine.exitDeleteTime;
}
