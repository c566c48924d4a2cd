import { APPLE_ADDRESS, type AppleRoute } from '../../../shared/facts/network.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { defineProbe } from '../probe.ts';

export const appleRoute = defineProbe({
  id: 'appleRoute',
  // A change of the route nearly always shows in what scutil --nwi lists, and that wakes this probe at once.
  every: 120,
  wakes: ['reachability'],
  read: async (system) => {
    const { stdout, stderr } = await system.run('/sbin/route', ['-n', 'get', APPLE_ADDRESS]);
    return parseAppleRoute(`${stdout}\n${stderr}`);
  },
});

/** Eats both outputs of `route -n get`, since "not in table" goes to standard error and the exit status may be 0. */
export function parseAppleRoute(output: string): AppleRoute {
  const field = (name: string) => new RegExp(`^ *${name}: (\\S+)`, 'm').exec(output)?.[1] ?? null;

  const route = field('interface');
  if (route === null && !/not in table/.test(output)) {
    throw new Unreadable('unreadable', 'route named no interface for the way to Apple');
  }
  // A rejecting route names an interface (often lo0) and carries nothing.
  const flags = field('flags') ?? '';
  if (route === null || /\b(?:REJECT|BLACKHOLE)\b/.test(flags)) return { interface: null, gateway: null };

  // A route into a tunnel has no gateway line.
  return { interface: route, gateway: field('gateway') };
}
