import type { Portal } from '../../../shared/facts/network.ts';
import { isApplesPage, PORTAL_PAGE } from '../../../shared/facts/portal-page.ts';
import { Failure, type FailureCode, type WebAnswer } from '../../system/system.ts';
import { defineProbe } from '../probe.ts';

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

export function parsePortal({ status, body }: WebAnswer): Portal {
  return { answered: true, captive: status !== 200 || !isApplesPage(body), status };
}
