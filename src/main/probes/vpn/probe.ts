import { defineProbe } from '../probe.ts';
import { decideVpn } from './decide.ts';

/** Asks nothing itself: it weighs what other probes have seen. */
export const vpn = defineProbe({
  id: 'vpn',
  every: 60,
  uses: ['reachability', 'appleRoute', 'interfaces', 'vpnServices'],
  wakes: ['reachability', 'appleRoute', 'interfaces'],
  read: async (_system, known) => decideVpn(known),
});
