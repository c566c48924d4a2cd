import { itemsLeft } from '../items-left.ts';
import { conclude, defineRule, found } from '../rule.ts';
import { all, unknown } from '../truth.ts';

/** Healthy resets are through within minutes; in the one case documented in public they waited for months. */
const WEDGED_SECONDS = 24 * 3600;

/** The sync engine has waited for a reset of its own for a day, and nothing has moved since. */
export const engineWedged = defineRule({
  id: 'engine-wedged',
  effect: 'blocks',
  certainty: 'likely',
  opens: 'photos',
  needs: [],
  looksAt: ['uploadCounts', 'resetEvents'],
  find(_facts, look) {
    const { unchangedSeconds } = look.pace;
    const still = unchangedSeconds === null ? unknown('uploadCounts') : unchangedSeconds >= WEDGED_SECONDS;
    const pending = look.when(
      'resetEvents',
      ({ oldestPending }) => oldestPending !== null && look.now - oldestPending > WEDGED_SECONDS * 1000,
    );
    return conclude(all(itemsLeft(look), still, pending), () =>
      found({ left: look.left ?? 0, unchangedSeconds: unchangedSeconds ?? 0 }),
    );
  },
});
