import type { NetworkExtension } from '../../../shared/facts/network.ts';

interface Product {
  /** Apple's team identifier of the maker, as it stands in the code signature. */
  readonly team: string;
  /** Where a maker has several products: how the bundle identifier starts. */
  readonly bundle?: string;
  readonly product: string;
  readonly kind: NetworkExtension['kind'];
}

/** macOS lists filters, DNS proxies and VPNs alike as network extensions, and calls many of them just "Extension". */
const products: readonly Product[] = [
  { team: 'VBG97UB4TA', product: 'LuLu', kind: 'filter' },
  { team: 'MLZF7K7B5R', product: 'Little Snitch', kind: 'filter' },
  {
    team: 'DE8Y96K9QP',
    bundle: 'com.cisco.anyconnect.macos.acsockext',
    product: 'Cisco Secure Client Socket Filter',
    kind: 'filter',
  },
  { team: 'X9E956P446', product: 'CrowdStrike Falcon', kind: 'filter' },
  { team: 'UBF8T346G9', bundle: 'com.microsoft.wdav.netext', product: 'Microsoft Defender', kind: 'filter' },
  { team: 'Y2CCP3S9W7', product: 'Symantec Endpoint Security', kind: 'filter' },
  { team: 'S8XHQB96PW', product: 'Mitmproxy', kind: 'filter' },
  { team: 'W5364U7YZB', product: 'Tailscale', kind: 'vpn' },
  { team: 'W5W395V82Y', product: 'NordVPN', kind: 'vpn' },
  { team: 'J6S6Q257EK', product: 'Proton VPN', kind: 'vpn' },
  { team: 'S8EX82NJP6', product: 'ClearVPN', kind: 'vpn' },
];

/** The product behind an extension; its own name and `unknown` where the table does not have it. */
export function productOf(team: string, bundle: string, name: string): Pick<Product, 'product' | 'kind'> {
  const found = products.find((entry) => entry.team === team && bundle.startsWith(entry.bundle ?? ''));
  return found === undefined
    ? { product: name, kind: 'unknown' }
    : { product: found.product, kind: found.kind };
}
