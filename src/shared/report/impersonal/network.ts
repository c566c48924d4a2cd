import { isRoutable } from '../../facts/network-path.ts';
import type { NetworkFact } from '../../present/evidence/network.ts';
import type { Facts } from '../../reading.ts';
import { signerForApple } from '../../rules/tls-interception/rule.ts';
import { asIs, type Entries } from './entry.ts';
import { vpnEvidence } from './vpn-evidence.ts';
import { among, formed, ifAny, interfaceName, isLoopback, knownInterface, LEFT_OUT } from './words.ts';

const ports = ['AirPort', 'Bluetooth PAN', 'Ethernet', 'Thunderbolt Bridge', 'WLAN', 'Wi-Fi', 'iPhone USB'];
const wifiSecurity =
  /^(?:none|wep|wapi|owe|open|(?:wpa[23]?|sha256)(?:_[a-z\d]{1,12}){0,3}|WPA[23]?(?:_(?:PSK|SAE|8021X|FT_PSK|FT_SAE))?|SHA256_(?:8021X|PSK)|NONE|WEP|OWE)$/;
const statuses = ['Connected', 'Connecting', 'Disconnected', 'Disconnecting', 'Invalid'];
const vpnKinds = ['IKEv2', 'IPSec', 'L2TP', 'PPP', 'PPTP', 'VPN'];
const failures = ['name not found', 'no TLS', 'refused', 'timed out'];

export const network: Entries<NetworkFact> = {
  reachability: ({ ipv4, ipv6, primary }) => ({
    ipv4: ipv4.map(path),
    ipv6: ipv6.map(path),
    primary: ifAny(primary, interfaceName),
  }),
  appleRoute: (route) => ({
    interface: ifAny(route.interface, interfaceName),
    gateway: ifAny(route.gateway, () => LEFT_OUT),
  }),
  interfaces: (interfaces) => interfaces.map(oneInterface),
  hardwarePorts: (fact) => ({
    ports: Object.fromEntries(
      Object.entries(fact.ports).map(([device, port], place) => [
        knownInterface(device) ?? `interface ${place + 1}`,
        among(ports, port) ?? 'another port',
      ]),
    ),
    wifi: ifAny(fact.wifi, interfaceName),
  }),
  wifiPower: ({ device, on }) => ({ device: interfaceName(device), on }),
  link: (link) => ({
    ...{ interface: interfaceName(link.interface), wifi: link.wifi, associated: link.associated },
    security: ifAny(link.security, securityKind),
    ...{ expensive: link.expensive, tethered: link.tethered, clat46: link.clat46 },
    router: ifAny(link.router, () => LEFT_OUT),
  }),
  signal: (signal) => ({
    ...{ interface: interfaceName(signal.interface), rssi: signal.rssi, noise: signal.noise },
    rateMbps: signal.rateMbps,
    channel: ifAny(signal.channel, (text) =>
      formed(/^\d{1,3}(?:,[+-]?\d)?(?: \([256]GHz, \d{2,3}MHz\))?$/, text),
    ),
    security: ifAny(signal.security, securityKind),
  }),
  vpnServices: ({ services }) => ({
    services: services.map(({ enabled, status, kind }) => ({
      ...{ name: 'a VPN', enabled },
      status: among(statuses, status) ?? 'another status',
      kind: among(vpnKinds, kind) ?? 'an app',
    })),
  }),
  vpn: (vpn) => ({
    verdict: vpn.verdict,
    interface: ifAny(vpn.interface, interfaceName),
    name: vpn.verdict === 'none' ? null : vpnName(vpn.interface),
    evidence: vpnEvidence(vpn.evidence),
  }),
  proxy: ({ endpoints }) => ({ endpoints: endpoints.map(endpoint) }),
  proxyConnection: ({ host, port, answers }) => ({
    host: isLoopback(host) ? host : 'the proxy',
    port,
    answers,
  }),
  dns: ({ nameservers, reachable, ...dns }) => ({
    // "name server is set" in the line of evidence.
    nameservers: nameservers.map((server) => (isLoopback(server) ? server : 'is set')),
    interface: ifAny(dns.interface, interfaceName),
    reachable,
  }),
  icloudName: ({ found, addresses }) => ({ found, addresses: addresses.map(() => LEFT_OUT) }),
  portal: asIs,
  icloudConnection: ({ connected, issuer, failure }) => ({
    connected,
    issuer: ifAny(issuer, (name) => signerForApple(name) ?? 'someone else'),
    failure: ifAny(failure, (text) => among(failures, text) ?? 'no answer'),
  }),
  filters: ({ networkExtensions, endpointSecurity, pendingReboot }) => ({
    networkExtensions: networkExtensions.map(({ kind, active, enabled }) => ({
      ...{ team: '', bundle: '', product: extensionKinds[kind] },
      ...{ kind, active, enabled },
    })),
    endpointSecurity: endpointSecurity.map(() => 'a security app'),
    pendingReboot: pendingReboot.map(() => 'an extension'),
  }),
};

/** "a VPN (utun4) carries iCloud traffic" */
const vpnName = (device: string | null): string =>
  device === null ? 'a VPN' : `a VPN (${interfaceName(device)})`;

const extensionKinds = { filter: 'a filter', vpn: 'a VPN', unknown: 'an extension' } as const;

/** Whether an address leads anywhere is all that is asked of it. */
const address = (text: string): string => (isRoutable(text) ? LEFT_OUT : '');

function path({ interface: name, addresses, reachable, vpnServer }: Path): Path {
  return {
    interface: interfaceName(name),
    addresses: addresses.map(address),
    reachable,
    vpnServer: ifAny(vpnServer, () => LEFT_OUT),
  };
}

type Path = Facts['reachability']['ipv4'][number];

function oneInterface(one: Facts['interfaces'][number]): Facts['interfaces'][number] {
  const { up, active, mtu, constrained, expensive, isVpn, clat46 } = one;
  return {
    name: interfaceName(one.name),
    ...{ up, active, mtu, constrained, expensive, isVpn, clat46 },
    type: ifAny(one.type, (type) => among(['Ethernet', 'Wi-Fi'], type) ?? 'another kind'),
    ipv4: one.ipv4.map(address),
    ipv6: one.ipv6.map(address),
    vpnName: null,
  };
}

function endpoint({ kind, host, port, loopback }: Endpoint): Endpoint {
  if (host === null || isLoopback(host)) return { kind, host, port, loopback };
  return { kind, host: 'a proxy', port: null, loopback };
}

type Endpoint = Facts['proxy']['endpoints'][number];

const securityKind = (text: string): string => formed(wifiSecurity, text) ?? 'another kind';
