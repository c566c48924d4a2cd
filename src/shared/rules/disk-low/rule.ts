import { isExternal } from '../external-disk.ts';
import { clear, defineRule, found, notJudged } from '../rule.ts';

const GIB = 2 ** 30;
/** Below 512 MiB it is the rule `disk-full`. */
const FULL_BYTES = GIB / 2;
/** Below 1 GiB, Photos' engine goes on with plain uploads only. */
const LOW_BYTES = GIB;
/** Room for a few long videos, which are copied before they are sent: our own margin. */
const SHORT_BYTES = 10 * GIB;

/** The disk is filling up. */
export const diskLow = defineRule({
  id: 'disk-low',
  effect: 'slows',
  certainty: 'certain',
  reason: 3,
  opens: 'storage',
  opensFor: { external: null, 'external-short': null },
  engine: {
    flags: ['lowDiskSpace'],
    variantFor: { external: 'external', 'external-short': 'external' },
  },
  needs: ['disk'],
  looksAt: ['libraryCounts'],
  find({ disk: { path, freeBytes } }, look) {
    if (freeBytes < FULL_BYTES || freeBytes >= SHORT_BYTES) return clear;
    const values = { freeBytes };
    const external = isExternal(path);
    if (freeBytes < LOW_BYTES) return found(values, external ? { variant: 'external' } : {});
    const missing = look.fact('libraryCounts')?.originalsMissing ?? null;
    if (missing === null) return notJudged('libraryCounts');
    // Where originals are kept in iCloud only, macOS makes room by itself.
    if (missing > 0) return clear;
    return found(values, { effect: 'risk', variant: external ? 'external-short' : 'short' });
  },
});
