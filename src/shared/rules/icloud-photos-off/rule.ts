import type { Library } from '../../facts/photos.ts';
import { deletionOf } from '../../photos/switched-off.ts';
import { clear, defineRule, found, notJudged } from '../rule.ts';

/** iCloud Photos is off for the library, or on its way out of iCloud altogether. */
export const icloudPhotosOff = defineRule({
  id: 'icloud-photos-off',
  effect: 'blocks',
  certainty: 'certain',
  opens: 'icloud-photos',
  opensFor: { leaving: 'icloud-storage' },
  group: 'set-up',
  needs: [],
  looksAt: ['icloudPhotos', 'syncEngine', 'library'],
  find(_facts, look) {
    const icloudPhotos = look.fact('icloudPhotos');
    if (icloudPhotos?.enabled === false) return isGuess(look.fact('library')) ? found({}, GUESSED) : found();
    const deleteAt = deletionOf(icloudPhotos, look.fact('syncEngine'));
    if (deleteAt !== null) return found({ deleteAt }, deleteAt > look.now ? LEAVING : GONE);
    return icloudPhotos ? clear : notJudged('icloudPhotos');
  },
});

const GUESSED = { certainty: 'likely' } as const;
const LEAVING = { variant: 'leaving' } as const;
/** Whether Apple has kept to its date is not written down on the Mac. */
const GONE = { variant: 'gone', certainty: 'likely' } as const;

/** Nothing but its place speaks for it: the one that iCloud uses may lie on another disk. */
const isGuess = (library: Library | undefined): boolean => library?.from === 'only-one';
