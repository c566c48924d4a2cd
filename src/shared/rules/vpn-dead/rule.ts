import { vpnLabel } from '../../facts/network-path.ts';
import { clear, defineRule, found } from '../rule.ts';

/** A VPN's tunnel is up, and no traffic has a way out: a kill switch, or a tunnel whose other end is gone. */
export const vpnDead = defineRule({
  id: 'vpn-dead',
  effect: 'blocks',
  certainty: 'likely',
  reason: 15,
  opens: 'vpn',
  group: 'network',
  needs: ['vpn'],
  find: ({ vpn }) => (vpn.verdict === 'dead' ? found({ vpn: vpnLabel(vpn) }) : clear),
});
