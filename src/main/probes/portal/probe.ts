import type { Portal } from '../../../shared/facts/network.ts';
import { Failure, type FailureCode, type WebAnswer } from '../../system/system.ts';
import { defineProbe } from '../probe.ts';

/** The page macOS itself asks for before it shows a network's login window. Plain HTTP, so that a portal can answer. */
const PORTAL_PAGE = 'http://captive.apple.com/hotspot-detect.html';

/** Offline, or a filter that drops the question: no portal was seen. */
const NO_ANSWER: readonly FailureCode[] = ['ENOTFOUND', 'ETIMEDOUT', 'ECONNREFUSED'];

export const portal = defineProbe({
  id: 'portal',
  every: 900,
  wakes: ['reachability'],
  read: async (system) => {
    try {
      return parsePortal(await system.get(PORTAL_PAGE));
    } catch (error) {
      if (error instanceof Failure && NO_ANSWER.includes(error.code)) {
        return { answered: false, captive: false, status: null };
      }
      throw error;
    }
  },
});

/** Anything but Apple's own page comes from somebody in between: a redirect, a login page, an empty body. */
export function parsePortal({ status, body }: WebAnswer): Portal {
  const apples = status === 200 && /<TITLE>\s*Success\s*<\/TITLE>/i.test(body);
  return { answered: true, captive: !apples, status };
}
