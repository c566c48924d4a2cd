import * as bad from './bad.ts';
import type { Check } from './check.ts';
import * as words from './words.ts';

/** The way from this Mac to iCloud. */
export const network: readonly Check[] = [
  {
    id: 'network',
    label: 'Network',
    facts: ['reachability', 'interfaces'],
    rules: ['offline', 'low-data-mode', 'personal-hotspot', 'poor-network'],
    text: words.network,
    shows: ['reachability'],
    bad: bad.offline,
    grounds: ['network'],
  },
  {
    id: 'wifi',
    label: 'Wi-Fi',
    facts: ['wifiPower', 'link'],
    optional: ['link'],
    rules: ['wifi-off', 'wifi-self-assigned'],
    text: words.wifi,
    bad: bad.noWifi,
    shows: ['link'],
    hardware: true,
  },
  {
    id: 'signal',
    label: 'Signal',
    facts: ['signal'],
    rules: ['wifi-weak'],
    applies: words.wifiIsUsed,
    hardware: true,
  },
  {
    id: 'vpn',
    label: 'VPN',
    facts: ['vpn'],
    rules: ['vpn-dead', 'vpn-carries-icloud'],
    bad: bad.deadVpn,
    grounds: ['network'],
  },
  {
    id: 'proxy',
    label: 'Proxy',
    facts: ['proxy', 'proxyConnection'],
    optional: ['proxyConnection'],
    unclear: (known) =>
      known('proxy')?.endpoints.some(({ host }) => host !== null) === true && !known('proxyConnection'),
    rules: ['proxy-dead', 'proxy-in-the-way'],
    text: words.proxy,
    bad: bad.deadProxy,
    grounds: ['network'],
    shows: ['proxy'],
  },
  {
    id: 'dns',
    label: 'DNS',
    facts: ['dns', 'icloudName'],
    rules: ['dns-broken'],
    text: words.dns,
    bad: bad.noName,
    grounds: ['network'],
    shows: ['icloudName'],
  },
  {
    id: 'portal',
    label: 'Sign-in page',
    facts: ['portal'],
    rules: ['captive-portal'],
    bad: bad.noPortalAnswer,
    grounds: ['network'],
  },
  {
    id: 'content-filters',
    label: 'Filters',
    facts: ['filters'],
    rules: ['content-filter'],
  },
];
