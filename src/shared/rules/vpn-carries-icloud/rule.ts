import type { Vpn } from '../../facts/network.ts';
import { vpnLabel } from '../../facts/network-path.ts';
import { clear, defineRule, found } from '../rule.ts';

/** A VPN that only exists beside iCloud's way, or leads around Apple's addresses, is left in peace. */
const CARRIES: ReadonlySet<Vpn['verdict']> = new Set(['full', 'agent', 'proxy-client']);

/** iCloud's traffic takes the way through a VPN. */
export const vpnCarriesIcloud = defineRule({
  id: 'vpn-carries-icloud',
  effect: 'slows',
  certainty: 'possible',
  opens: 'vpn',
  needs: ['vpn'],
  find: ({ vpn }) => (CARRIES.has(vpn.verdict) ? found({ vpn: vpnLabel(vpn) }) : clear),
});
