/** Neither link-local nor loopback nor empty: an address that traffic can leave from. */
export function isRoutable(address: string): boolean {
  if (address.includes(':')) return !/^fe[89ab]/i.test(address) && address !== '::1' && address !== '::';
  return !/^(?:169\.254|127|0)\./.test(address);
}

/** 2000::/3, the part of IPv6 that the Internet routes. Unique local addresses (fd…) stay within a VPN. */
export function isGlobalIpv6(address: string): boolean {
  return /^[23][0-9a-f]{3}:/i.test(address);
}

/** 198.18.0.0/15 is set aside for measurements; proxy apps hand it out as stand-in addresses for their tunnel. */
export function isBenchmark(address: string): boolean {
  return /^198\.1[89]\./.test(address);
}
