import { isExternal } from '../external-disk.ts';
import { clear, defineRule, found } from '../rule.ts';

/** 512 MiB: below this, Photos' engine stops everything. */
const FULL_BYTES = 2 ** 29;

/** There is no room left for Photos to work in. */
export const diskFull = defineRule({
  id: 'disk-full',
  effect: 'blocks',
  certainty: 'certain',
  reason: 3,
  opens: 'storage',
  opensFor: { external: null },
  engine: { flags: ['veryLowDiskSpace'], variantFor: { external: 'external' } },
  needs: ['disk'],
  find({ disk: { path, freeBytes } }) {
    if (freeBytes >= FULL_BYTES) return clear;
    return found({ freeBytes }, isExternal(path) ? { variant: 'external' } : {});
  },
});
