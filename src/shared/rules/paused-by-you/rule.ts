import { clear, defineRule, found, notJudged } from '../rule.ts';

/** In Photos' pause file: the user clicked Pause. Every other number is the system's own. */
const BY_USER = 3;

/** Someone clicked Pause in Photos, and the pause is not over. */
export const pausedByYou = defineRule({
  id: 'paused-by-you',
  effect: 'blocks',
  certainty: 'certain',
  reason: 1,
  opens: 'photos',
  needs: ['userPause'],
  find({ userPause: { paused, reason, until } }, look) {
    if (!paused) return clear;
    if (reason !== null && reason !== BY_USER) return clear;
    if (until !== null && until <= look.now) return clear;
    return reason === null || until === null ? notJudged('userPause') : found({ untilAt: until });
  },
});
