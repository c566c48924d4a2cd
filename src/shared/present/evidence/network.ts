import { APPLE_ADDRESS, type Vpn } from '../../facts/network.ts';
import { type Describe, listed } from './evidence.ts';

const GATEWAY = 'gateway.icloud.com';

export type NetworkFact =
  | 'reachability'
  | 'appleRoute'
  | 'interfaces'
  | 'hardwarePorts'
  | 'wifiPower'
  | 'link'
  | 'signal'
  | 'vpnServices'
  | 'vpn'
  | 'proxy'
  | 'proxyConnection'
  | 'dns'
  | 'icloudName'
  | 'portal'
  | 'icloudConnection'
  | 'filters';

export const describeNetwork: Describe<NetworkFact> = {
  reachability: ({ primary, ipv4, ipv6 }) => {
    const online = [...ipv4, ...ipv6].some((path) => path.reachable);
    return {
      text: online ? `online${primary === null ? '' : ` through ${primary}`}` : 'no connection',
      source: `scutil --nwi: ${primary ?? 'no interface'}`,
    };
  },
  appleRoute: (route) => ({
    text: route.interface === null ? 'no way to Apple' : `iCloud traffic takes ${route.interface}`,
    source: `route get ${APPLE_ADDRESS}: ${route.interface ?? 'no route'}`,
  }),
  interfaces: (interfaces) => {
    const constrained = interfaces.filter((each) => each.constrained).map((each) => each.name);
    return {
      text: constrained.length > 0 ? `Low Data Mode on ${listed(constrained)}` : 'Low Data Mode off',
      source: 'ifconfig',
    };
  },
  hardwarePorts: ({ wifi, ports }) => ({
    text: wifi === null ? 'no Wi-Fi hardware' : `Wi-Fi is ${wifi}`,
    source: `networksetup: ${Object.keys(ports).length} ports`,
  }),
  wifiPower: ({ device, on }) => ({
    text: on ? 'on' : 'off',
    source: `networksetup: ${device} ${on ? 'On' : 'Off'}`,
  }),
  link: (link) => ({ text: linkText(link), source: `ipconfig getsummary ${link.interface}` }),
  signal: ({ rssi, rateMbps }) => ({
    text: `${signalQuality(rssi)} (${rssi} dBm)`,
    source: `system_profiler${rateMbps === null ? '' : `: ${rateMbps} Mbit/s`}`,
  }),
  vpnServices: ({ services }) => {
    const connected = services.filter((service) => service.status === 'Connected');
    return {
      text:
        connected.length > 0
          ? `${listed(connected.map((service) => service.name))} connected`
          : services.length > 0
            ? 'set up, not connected'
            : 'none set up',
      source: 'scutil --nc list',
    };
  },
  // The switch only keeps route from looking names up, and the column is narrow.
  vpn: (vpn) => ({ text: vpnText(vpn), source: vpn.evidence.replace('route -n get', 'route get') }),
  proxy: ({ endpoints }) => ({
    text: endpoints.length === 0 ? 'none' : listed(endpoints.map(endpointText)),
    source: 'scutil --proxy',
  }),
  proxyConnection: ({ host, port, answers }) => ({
    text: answers ? 'answers' : 'does not answer',
    source: `connection to ${host}:${port}`,
  }),
  dns: ({ nameservers }) => ({
    text: nameservers.length === 0 ? 'no name server' : `name server ${nameservers[0]}`,
    source: 'scutil --dns: resolver #1',
  }),
  icloudName: ({ found }) => ({
    text: found ? 'finds iCloud' : 'cannot find iCloud',
    source: `lookup ${GATEWAY}${found ? '' : ': nothing'}`,
  }),
  portal: ({ answered, captive, status }) => ({
    text: captive ? 'wants you to sign in' : answered ? 'none' : 'no answer',
    source: `captive.apple.com: ${status ?? 'no answer'}`,
  }),
  icloudConnection: ({ connected, issuer, failure }) => ({
    text: connected ? `reachable${isApples(issuer) ? '' : `, certificate from ${issuer}`}` : 'not reachable',
    source: `TLS to iCloud${connected ? '' : `: ${failure ?? 'no answer'}`}`,
  }),
  filters: ({ networkExtensions }) => {
    const active = networkExtensions
      .filter((each) => each.active && each.enabled)
      .map((each) => each.product);
    return {
      text: active.length === 0 ? 'none active' : listed(active),
      source: 'systemextensionsctl list',
    };
  },
};

const isApples = (issuer: string | null): boolean => issuer === null || issuer.includes('Apple');

function linkText(link: Parameters<(typeof describeNetwork)['link']>[0]): string {
  if (link.wifi === false) return 'connected by cable';
  if (link.associated === false) return 'not connected';
  if (link.associated === null) return 'connection not told';
  return link.tethered === true ? 'connected to a Personal Hotspot' : 'connected';
}

/** Steps as Wi-Fi engineers use them: good enough for video, usable, and too weak for long uploads. */
function signalQuality(rssi: number): string {
  if (rssi >= -67) return 'good';
  return rssi >= -78 ? 'fair' : 'weak';
}

function vpnText({ verdict, name, interface: device }: Vpn): string {
  const who = name ?? device ?? 'a VPN';
  const sentences: { readonly [Verdict in Vpn['verdict']]: string } = {
    full: `${who} carries iCloud traffic`,
    'around-apple': `${who} is on, iCloud goes around it`,
    agent: `${who} handles traffic`,
    'not-used': `${who} is on, iCloud does not use it`,
    'dns-only': `${who} handles names only`,
    none: 'none carries iCloud traffic',
    'proxy-client': `${who} works as a proxy`,
    dead: `${who} is up, and nothing gets through`,
  };
  return sentences[verdict];
}

function endpointText(
  endpoint: Parameters<(typeof describeNetwork)['proxy']>[0]['endpoints'][number],
): string {
  const kind = { https: 'HTTPS', socks: 'SOCKS', pac: 'PAC file', 'auto-discovery': 'automatic' }[
    endpoint.kind
  ];
  if (endpoint.host === null) return kind;
  return `${kind} ${endpoint.host}${endpoint.port === null ? '' : `:${endpoint.port}`}`;
}
