import type { ICloudPhotos } from '../../facts/photos.ts';
import { conclude, defineRule } from '../rule.ts';
import { all, type Truth, unknown } from '../truth.ts';

/** Comparing a large library anew takes from hours to two days. */
const RECENT_MS = 48 * 3600 * 1000;

/** iCloud Photos was switched on lately and is still comparing the library with iCloud. */
export const rebaseline = defineRule({
  id: 'rebaseline',
  effect: 'note',
  certainty: 'likely',
  needs: [],
  looksAt: ['icloudPhotos', 'uploadCounts'],
  find(_facts, look) {
    const { left } = look;
    const counts = look.fact('uploadCounts');
    const lately = switchedOnLately(look.fact('icloudPhotos'), look.now);
    const most = left === null || !counts ? unknown('uploadCounts') : left > counts.eligible / 2;
    return conclude(all(lately, most));
  },
});

function switchedOnLately(icloudPhotos: ICloudPhotos | undefined, now: number): Truth {
  if (icloudPhotos?.enabled === false) return false;
  const since = icloudPhotos?.since ?? null;
  return since === null ? unknown('icloudPhotos') : now - since < RECENT_MS;
}
