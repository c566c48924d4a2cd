import type { AppleEvent } from '../../facts/photos.ts';
import { clear, defineRule, type Found, found } from '../rule.ts';

/** Exact names in Apple's English feed. Uploads need all three; other services may fail without harm to them. */
export const NEEDED_SERVICES: readonly string[] = ['Photos', 'iCloud Account & Sign In', 'Apple Account'];
const STOPS: readonly AppleEvent['type'][] = ['Outage', 'Issue'];

/** Apple itself reports trouble. What is planned or over is still listed for days and does not count. */
export const appleOutage = defineRule({
  id: 'apple-outage',
  effect: 'blocks',
  certainty: 'likely',
  opens: 'apple-status',
  needs: ['appleStatus'],
  find({ appleStatus }) {
    // The feed is in no order: of several, the newest tells what goes on now.
    const ongoing = appleStatus.events
      .filter(({ service, status }) => status === 'ongoing' && NEEDED_SERVICES.includes(service.trim()))
      .toSorted((a, b) => (b.from ?? 0) - (a.from ?? 0));
    const worst = ongoing.find(({ type }) => STOPS.includes(type)) ?? ongoing[0];
    return worst ? report(worst) : clear;
  },
});

function report({ service, type, from }: AppleEvent): Found {
  const name = service.trim();
  if (!STOPS.includes(type)) return found({ service: name }, { effect: 'note', variant: 'reduced' });
  return from === null
    ? found({ service: name })
    : found({ service: name, sinceAt: from }, { variant: 'dated' });
}
