import { isTunnel } from '../../../shared/facts/network-path.ts';
import type { Facts } from '../../../shared/reading.ts';
import { isRoutable } from './address.ts';
import type { VpnInputs } from './inputs.ts';

/** An interface that leads into a tunnel, as far as `ifconfig -v` and `scutil --nwi` know it. */
export interface Tunnel {
  readonly name: string;
  /** IPv4 and IPv6, link-local ones included. */
  readonly addresses: readonly string[];
  readonly isVpn: boolean;
  readonly vpnName: string | null;
  readonly mtu: number | null;
  readonly vpnServer: string | null;
}

/** Every tunnel that is up; macOS's own, which have nothing but link-local addresses, among them. */
export function tunnelsOf({ interfaces, reachability }: VpnInputs): readonly Tunnel[] {
  const paths = [...(reachability?.ipv4 ?? []), ...(reachability?.ipv6 ?? [])];
  const up = (interfaces ?? []).filter((entry) => entry.up && (isTunnel(entry.name) || entry.isVpn));
  const names = new Set([
    ...up.map((entry) => entry.name),
    ...paths.map((path) => path.interface).filter(isTunnel),
  ]);

  return [...names].map((name) => {
    const seen = up.find((entry) => entry.name === name);
    const listed = paths.filter((path) => path.interface === name);
    return {
      name,
      addresses: [...(seen?.ipv4 ?? []), ...(seen?.ipv6 ?? []), ...listed.flatMap((path) => path.addresses)],
      isVpn: seen?.isVpn ?? false,
      vpnName: seen?.vpnName ?? null,
      mtu: seen?.mtu ?? null,
      vpnServer: listed.find((path) => path.vpnServer !== null)?.vpnServer ?? null,
    };
  });
}

/** A tunnel that can carry traffic of its own, a marked VPN first. */
export function usableTunnel(tunnels: readonly Tunnel[]): Tunnel | undefined {
  const usable = tunnels.filter((tunnel) => tunnel.addresses.some(isRoutable));
  return usable.find((tunnel) => tunnel.isVpn) ?? usable[0];
}

/**
 * No cable or radio of this Mac leads anywhere: down, or with link-local addresses only, as the inner link to the
 * T2 chip always is. False where the interfaces are not known.
 */
export function isUnplugged(interfaces: Facts['interfaces'] | undefined): boolean {
  const links = (interfaces ?? []).filter(({ name }) => /^en\d+$/.test(name));
  return links.length > 0 && !links.some(leadsSomewhere);
}

function leadsSomewhere({ up, active, ipv4, ipv6 }: Facts['interfaces'][number]): boolean {
  const addresses = [...ipv4, ...ipv6];
  return up && active !== false && (addresses.length === 0 || addresses.some(isRoutable));
}
