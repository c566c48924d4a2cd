import { labelled } from './labelled.ts';
import type { RedactionRule } from './rule.ts';

/** Names that an app gives and not a person, also where a stricter cleaning has been. Any other may be a company's or a household's. */
const products = new RegExp(
  `^(?:(?:${[
    'Tailscale|Mullvad(?: VPN)?|WireGuard|NordVPN|NordLynx|Proton ?VPN|ExpressVPN|Surfshark|ClearVPN',
    'NextDNS|AdGuard|OpenVPN(?: Connect)?|Cloudflare WARP|iCloud Private Relay|(?:xx ?)+(?:VPN)?',
  ].join('|')})(?: ?Tunnel)?)?\\s*$`,
  'i',
);

/** In `scutil --nc list` the outermost quotes count, as a name may hold some; in `ifconfig` the service has marked its tunnel. */
const vpnNames = labelled(
  'vpn-names',
  [
    /^([* ] +\(\w+\)[^"\r\n]*")([^\r\n]*)(?=")/gm,
    /(\bagent domain:NetworkExtension type:VPN [^"\r\n]*desc:"(?:VPN: )?)([^\r\n]*)(?=")/g,
    /(\bagent domain:NetworkExtension type:(?!VPN )[^"\r\n]*desc:"[^":\r\n]*: )([^\r\n]*)(?=")/g,
  ],
  (standIn, name) => (products.test(name) ? name : standIn('vpn', name, (nth) => `vpn-${nth}`)),
);

export const vpnRules: readonly RedactionRule[] = [vpnNames];
