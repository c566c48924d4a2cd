import { APPLE_ADDRESS } from '../../../shared/facts/network.ts';
import type { Facts } from '../../../shared/reading.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { isGlobalIpv6 } from './address.ts';
import type { VpnInputs } from './inputs.ts';
import { type Tunnel, tunnelsOf } from './tunnel.ts';

/** What is known about the way out. */
export interface Scene extends VpnInputs {
  /** The interface for Apple's address, the primary one where that was not asked. Null: there is no way out. */
  readonly carrier: string | null;
  /** Who named it. */
  readonly source: string;
  readonly tunnels: readonly Tunnel[];
  /** Services that `scutil --nc list` calls Connected. */
  readonly connected: Facts['vpnServices']['services'];
}

export function sceneOf(known: VpnInputs): Scene {
  const services = known.vpnServices?.services ?? [];
  return {
    ...known,
    ...carrierOf(known),
    tunnels: tunnelsOf(known),
    connected: services.filter((service) => service.status === 'Connected'),
  };
}

function carrierOf({ appleRoute, reachability }: VpnInputs): Pick<Scene, 'carrier' | 'source'> {
  if (appleRoute === undefined) {
    if (reachability === undefined) throw new Unreadable('depends', 'the route to Apple is not known');
    return { carrier: reachability.primary, source: 'scutil --nwi' };
  }
  if (appleRoute.interface !== null) {
    return { carrier: appleRoute.interface, source: `route -n get ${APPLE_ADDRESS}` };
  }
  // No IPv4 route is normal where the network speaks IPv6 only.
  const ipv6 = reachability?.ipv6.find((path) => path.reachable && path.addresses.some(isGlobalIpv6));
  return { carrier: ipv6?.interface ?? null, source: 'scutil --nwi (IPv6)' };
}
