import type { NetworkPath, Reachability, Vpn } from './network.ts';

/** Given by the Mac to itself when no router answered (RFC 3927): it leads nowhere. */
export const isSelfAssigned = (address: string): boolean => address.startsWith('169.254.');

/** Only for the neighbours on the same cable or radio (RFC 4291, fe80::/10). */
const isLinkLocal = (address: string): boolean => /^fe[89ab]/i.test(address);

export const isRoutable = (address: string): boolean =>
  address !== '' && !isSelfAssigned(address) && !isLinkLocal(address);

/** Interfaces that VPN software makes. `ppp` is L2TP or PPTP, and sometimes a modem; `feth` is ZeroTier. */
export const isTunnel = (name: string): boolean => /^(?:utun|tun|tap|ipsec|ppp|feth)\d/.test(name);

/** IPv4 before IPv6, each in macOS's own order of preference. */
export const paths = ({ ipv4, ipv6 }: Reachability): readonly NetworkPath[] => [...ipv4, ...ipv6];

/** No router answered on this interface, in either family. */
export const isSelfAssignedOnly = ({ addresses }: NetworkPath): boolean =>
  addresses.some(isSelfAssigned) && !addresses.some(isRoutable);

const isUp = (path: NetworkPath): boolean => path.reachable && path.addresses.some(isRoutable);

/** Some interface is reachable with an address that leads somewhere. */
export const interfaceUp = (reachability: Reachability): boolean => paths(reachability).some(isUp);

/**
 * The same, without tunnels: they need another interface below them, and a VPN's kill switch leaves its tunnel standing
 * when that one is gone. A `ppp` interface may be a modem, so it counts.
 */
export const carrierUp = (reachability: Reachability): boolean =>
  paths(reachability).some(
    (path) => isUp(path) && (!isTunnel(path.interface) || path.interface.startsWith('ppp')),
  );

/** The interface below any tunnel; null where macOS lists none. */
export const physicalInterface = (reachability: Reachability): string | null =>
  paths(reachability).find((path) => !isTunnel(path.interface))?.interface ?? null;

/** Tunnels are listed and nothing else, so nothing is said about what lies below them. */
export const isTunnelsAlone = (reachability: Reachability): boolean =>
  paths(reachability).length > 0 && physicalInterface(reachability) === null;

/** What to call a VPN in a sentence: its own name where macOS tells one. */
export const vpnLabel = ({ name, interface: tunnel }: Vpn): string => name ?? tunnel ?? 'no name known';
