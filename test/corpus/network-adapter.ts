import { parseAppleRoute } from '../../src/main/probes/apple-route/probe.ts';
import { parseDns } from '../../src/main/probes/dns/probe.ts';
import { parseFilters } from '../../src/main/probes/filters/probe.ts';
import { parseHardwarePorts } from '../../src/main/probes/hardware-ports/probe.ts';
import { parseInterfaces } from '../../src/main/probes/interfaces/probe.ts';
import { parseLink } from '../../src/main/probes/link/probe.ts';
import { parsePortal } from '../../src/main/probes/portal/probe.ts';
import { parseProcesses } from '../../src/main/probes/processes/probe.ts';
import { parseProxy } from '../../src/main/probes/proxy/probe.ts';
import { parseReachability } from '../../src/main/probes/reachability/probe.ts';
import { parseSignal } from '../../src/main/probes/signal/probe.ts';
import { decideVpn } from '../../src/main/probes/vpn/decide.ts';
import { tunnelsOf, usableTunnel } from '../../src/main/probes/vpn/tunnel.ts';
import { parseVpnServices } from '../../src/main/probes/vpn-services/probe.ts';
import { parseWifiPower } from '../../src/main/probes/wifi-power/probe.ts';
import type { Interface, Vpn } from '../../src/shared/facts/network.ts';
import { isTunnel } from '../../src/shared/facts/network-path.ts';
import { attempt } from '../harness/fixtures.ts';

export type Values = Readonly<Record<string, unknown>>;

interface Adapter {
  /** The samples of this tool that are answers to a question of ours. */
  readonly command: RegExp;
  /** Our fact in the words of the catalogue. What it lacks is not compared. */
  readonly ours: (output: string) => Values;
  /** The catalogue's expectation without what our facts leave out on purpose. */
  readonly theirs?: (expected: Values) => Values;
}

export const adapters: Readonly<Record<string, readonly Adapter[]>> = {
  'scutil-nwi': [{ command: /--nwi/, ours: reachability }],
  'route-get-default': [{ command: /^route/, ours: route }],
  ifconfig: [{ command: /ifconfig/, ours: interfaces }],
  networksetup: [
    { command: /-listallhardwareports/, ours: (output) => ({ ...parseHardwarePorts(output) }) },
    { command: /-getairportpower/, ours: wifiPower },
  ],
  'ipconfig-getsummary': [{ command: /getsummary/, ours: link }],
  'system_profiler-airport': [{ command: /-json/, ours: signal }],
  'scutil-nc-list': [{ command: /--nc list/, ours: services, theirs: vpnServicesOnly }],
  'scutil-proxy': [{ command: /--proxy/, ours: proxy }],
  'scutil-dns': [{ command: /--dns/, ours: dns, theirs: firstResolverOnly }],
  'captive-portal': [{ command: /^curl/, ours: portal }],
  systemextensionsctl: [{ command: /list/, ours: filters }],
  'ps-daemons': [{ command: /^ps/, ours: daemons }],
};

const CARRYING: readonly Vpn['verdict'][] = ['full', 'around-apple', 'agent', 'proxy-client'];

function reachability(output: string): Values {
  const fact = parseReachability(output);
  const alone = { appleRoute: undefined, interfaces: undefined, vpnServices: undefined };
  const decided = attempt(() => decideVpn({ ...alone, reachability: fact }), '');
  const names = (paths: typeof fact.ipv4) => paths.map((path) => path.interface);
  const [first, first6] = [fact.ipv4[0], fact.ipv6[0]];
  return {
    reachable: [...fact.ipv4, ...fact.ipv6].some((path) => path.reachable),
    v4: { ifaces: names(fact.ipv4) },
    v6: { ifaces: names(fact.ipv6) },
    primary: fact.primary,
    primaryV4: first?.interface ?? null,
    primaryV6: first6?.interface ?? null,
    v4first: first?.interface ?? null,
    underlay: names(fact.ipv4).find((name) => !isTunnel(name)),
    vpn: {
      present: [...fact.ipv4, ...fact.ipv6].some((path) => isTunnel(path.interface)),
      ipv4Default: isTunnel(first?.interface ?? ''),
      ipv6Default: isTunnel(first6?.interface ?? ''),
      server: first?.vpnServer ?? null,
      // Without the route nothing can be said of a Mac whose primary interface is a plain one.
      ...(isVpn(decided) ? { active: CARRYING.includes(decided.verdict) } : {}),
    },
  };
}

function isVpn(decided: unknown): decided is Vpn {
  return typeof decided === 'object' && decided !== null && 'verdict' in decided;
}

function route(output: string): Values {
  const { gateway, interface: iface } = parseAppleRoute(output);
  return { gateway, iface, defaultRoute: iface !== null };
}

function interfaces(output: string): Values {
  const all = parseInterfaces(output);
  const names = (wanted: (entry: Interface) => boolean) => all.filter(wanted).map((entry) => entry.name);
  const tunnels = tunnelsOf({
    interfaces: all,
    reachability: undefined,
    appleRoute: undefined,
    vpnServices: undefined,
  });
  const agents = all.filter((entry) => entry.vpnName !== null).map((entry) => [entry.name, entry.vpnName]);
  const power = attempt(parseWifiPower, output);
  return {
    // Where the sample is one interface, its values stand at the top.
    ...(all.length === 1 ? onlyInterface(all[0]) : { constrained: names((entry) => entry.constrained) }),
    ...Object.fromEntries(all.map((entry) => [entry.name, inTheirWords(entry)])),
    utunWithIPv4: names((entry) => /^utun/.test(entry.name) && entry.ipv4.length > 0),
    primaryConstrained: all.some((entry) => entry.name === 'en0' && entry.constrained),
    vpnAgents: Object.fromEntries(agents),
    systemUtun: tunnels.filter((one) => usableTunnel([one]) === undefined).map((one) => one.name),
    ...(usableTunnel(tunnels) === undefined ? { vpn: { active: false } } : {}),
    ...(isPower(power) ? { wifi: { power: power.on ? 'on' : 'off' } } : {}),
  };
}

function inTheirWords({ active, up, type, ipv4 }: Interface): Values {
  return { status: active ? 'active' : 'inactive', up, type, ipv4: ipv4[0] };
}

function onlyInterface(entry: Interface | undefined): Values {
  if (entry === undefined) return {};
  const { name, active, ipv4, ipv6, constrained, ...rest } = entry;
  return {
    ...rest,
    iface: name,
    status: active ? 'active' : 'inactive',
    constrained,
    lowDataMode: constrained,
    ipv4: ipv4.length > 0,
    ipv6ula: ipv6.some((address) => /^f[cd]/.test(address)),
  };
}

function isPower(value: unknown): value is { readonly on: boolean } {
  return typeof value === 'object' && value !== null && 'on' in value;
}

function wifiPower(output: string): Values {
  const { device, on } = parseWifiPower(output);
  return { wifi: { device, power: on ? 'on' : 'off' } };
}

function link(output: string): Values {
  const { associated, security, clat46, router } = parseLink(output, 'en0');
  return { wifi: { associated, security }, clat46, router, dhcp: { router } };
}

function signal(output: string): Values {
  const { interface: iface, rssi, noise, rateMbps, channel, security } = parseSignal(output);
  const [number, width] = (channel ?? '').match(/^\d+|\d+(?=MHz)/g) ?? [];
  const wifi = {
    iface,
    rssi,
    noise,
    txRate: rateMbps,
    security,
    channel: Number(number),
    width: Number(width),
  };
  return { wifi };
}

function services(output: string): Values {
  const rows = parseVpnServices(output).services;
  return { services: rows.map(({ kind, ...row }) => ({ ...row, subtype: kind, isVpn: true })) };
}

/** The catalogue lists modems too, and marks them. */
function vpnServicesOnly({ services: rows }: Values): Values {
  return { services: objects(rows).filter((row) => row.isVpn !== false && row.subtype !== 'Modem') };
}

function proxy(output: string): Values {
  const { endpoints } = parseProxy(output);
  const server = (kind: string) => {
    const endpoint = endpoints.find((one) => one.kind === kind);
    return endpoint === undefined ? null : `${endpoint.host}:${endpoint.port}`;
  };
  const loopback = endpoints.some((one) => one.loopback);
  return { proxy: { https: server('https'), socks: server('socks'), pac: server('pac'), loopback } };
}

function dns(output: string): Values {
  const { nameservers, interface: iface, reachable } = parseDns(output);
  return {
    dns: {
      // The catalogue names the IPv4 servers only, and `defaultNameservers` where there is none.
      default: nameservers.filter((server) => !server.includes(':')),
      defaultNameservers: nameservers,
      viaTunnel: isTunnel(iface ?? ''),
      reachable,
      works: nameservers.length > 0 && reachable !== false,
    },
    resolvers: [{ n: 1, iface }],
  };
}

function firstResolverOnly(expected: Values): Values {
  return 'resolvers' in expected
    ? { ...expected, resolvers: objects(expected.resolvers).slice(0, 1) }
    : expected;
}

function portal(body: string): Values {
  const { captive } = parsePortal({ status: 200, body });
  return { captive, online: !captive };
}

function filters(output: string): Values {
  const fact = parseFilters(output);
  return { ...fact, contentFilters: fact.networkExtensions.filter((one) => one.kind === 'filter') };
}

/** The sample has the resident size where we ask for the running time. */
function daemons(output: string): Values {
  const asked = output.replace(/^( *\d+ +[\d.]+) +\d+ /gm, '$1 00:01 ');
  const found = parseProcesses(asked).daemons;
  const pids = (name: string) => found.filter((daemon) => daemon.name === name).map((daemon) => daemon.pid);
  return { cloudd: pids('cloudd'), bird: pids('bird') };
}

function objects(value: unknown): readonly Values[] {
  return Array.isArray(value) ? value : [];
}
