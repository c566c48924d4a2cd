import type { StandIn } from './rule.ts';

/** Ranges that belong to no one, or to Apple, as network and prefix length. The diagnosis needs to see them. */
const kept: readonly (readonly [network: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['17.0.0.0', 8], // Apple
  ['100.64.0.0', 10], // carrier NAT, Tailscale
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24], // IPv4 over an IPv6-only carrier
  ['192.168.0.0', 16],
  ['198.18.0.0', 15], // fake addresses of proxy apps
  ['224.0.0.0', 3], // multicast, broadcast, netmasks from /3 on
];

const documentation = ['203.0.113', '198.51.100', '192.0.2'];

/** Another address for a public one; the rest, and what is no address, stays. */
export function ipv4StandIn(address: string, standIn: StandIn): string {
  const value = numberOf(address);
  if (value === null || isKept(value)) return address;
  return standIn('ipv4', address, (nth) => {
    const network = documentation[Math.floor((nth - 1) / 254) % documentation.length];
    return `${network}.${((nth - 1) % 254) + 1}`;
  });
}

/** The address as one number; null when a part passes 255. */
function numberOf(address: string): number | null {
  const bytes = address.split('.').map(Number);
  if (bytes.length !== 4 || bytes.some((byte) => byte > 255)) return null;
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0);
}

function isKept(value: number): boolean {
  // 128.0.0.0 and its like are halves of the internet in a VPN's routes, and netmasks.
  if (value % 2 ** 24 === 0) return true;
  return kept.some(([network, bits]) => {
    const size = 2 ** (32 - bits);
    return Math.floor(value / size) === Math.floor((numberOf(network) ?? 0) / size);
  });
}
