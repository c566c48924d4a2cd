import type { Vpn } from '../../../shared/facts/network.ts';
import { isTunnel } from '../../../shared/facts/network-path.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { isBenchmark, isGlobalIpv6, isRoutable } from './address.ts';
import type { VpnInputs } from './inputs.ts';
import { type Scene, sceneOf } from './scene.ts';
import { isUnplugged, type Tunnel, usableTunnel } from './tunnel.ts';

/** MTUs that Surge, Clash and their kin give to the tunnel in front of their local proxy. */
const PROXY_MTUS: readonly (number | null)[] = [4064, 9000];

/** Clients that leave the physical interface in charge and divert traffic below it. */
const CLASSIC_AGENT = /^(?:com\.cisco\.anyconnect|gpd\.pan)/;

/** Whether a VPN carries iCloud's traffic. Concludes what the inputs allow and throws `depends` beyond that. */
export function decideVpn(known: VpnInputs): Vpn {
  const scene = sceneOf(known);
  return (
    dead(scene) ??
    pointToPoint(scene) ??
    proxyClient(scene) ??
    full(scene) ??
    aroundApple(scene) ??
    fullByIpv6(scene) ??
    agent(scene) ??
    notUsed(scene) ??
    dnsOnly(scene) ??
    connectedOnly(scene) ??
    none(scene)
  );
}

/** A tunnel stands and nothing leads out: a kill switch, or a tunnel whose far end is gone. */
function dead(scene: Scene): Vpn | null {
  // With the cable out and Wi-Fi down there is no route either, and no VPN is to blame.
  if (scene.carrier !== null || isUnplugged(scene.interfaces)) return null;
  const tunnel = usableTunnel(scene.tunnels) ?? scene.tunnels.find((one) => one.isVpn);
  return tunnel ? verdict(scene, 'dead', tunnel.name, `no route to Apple while ${tunnel.name} is up`) : null;
}

/** L2TP, PPTP and many company clients (ppp), IKEv2 (ipsec). They never carry anything but a VPN's traffic. */
function pointToPoint(scene: Scene): Vpn | null {
  const candidates = [scene.carrier, scene.reachability?.primary, scene.reachability?.ipv6[0]?.interface];
  const name = candidates.find((candidate) => /^(?:ppp|ipsec)\d/.test(candidate ?? ''));
  if (name === undefined || name === null) return null;
  const from = name === scene.carrier ? scene.source : 'scutil --nwi';
  return verdict(scene, 'full', name, `${from}: ${name}`);
}

/** A proxy app's tunnel: the traffic is dialed again by a process on this Mac. */
function proxyClient(scene: Scene): Vpn | null {
  const tunnel = carryingTunnel(scene);
  if (!tunnel?.name.startsWith('utun')) return null;
  const sign =
    tunnel.addresses.find(isBenchmark) ??
    (tunnel.vpnServer === '254.1.1.1' ? 'VPN server 254.1.1.1' : undefined) ??
    (PROXY_MTUS.includes(tunnel.mtu) ? `mtu ${tunnel.mtu}` : undefined);
  return sign === undefined
    ? null
    : verdict(scene, 'proxy-client', tunnel.name, `${scene.source}: ${tunnel.name}, ${sign}`);
}

/** However the VPN took the route (the default, two halves, a prefix around Apple), a concrete address shows it. */
function full(scene: Scene): Vpn | null {
  const { carrier, source, interfaces } = scene;
  if (carrier === null || !isTunnel(carrier)) return null;
  const tunnel = carryingTunnel(scene);
  const addressKnown =
    (tunnel?.addresses.length ?? 0) > 0 || interfaces?.some(({ name }) => name === carrier);
  const carries = !addressKnown || tunnel?.isVpn || tunnel?.addresses.some(isRoutable);
  return carries ? verdict(scene, 'full', carrier, `${source}: ${carrier}`) : null;
}

/** The VPN owns the default route and leaves Apple out of it. */
function aroundApple(scene: Scene): Vpn | null {
  const route = scene.appleRoute?.interface;
  const first = scene.reachability?.primary;
  if (!route || isTunnel(route) || !first || !isTunnel(first)) return null;
  return verdict(scene, 'around-apple', first, `${outside(scene)}, scutil --nwi: ${first}`);
}

/** The two families can differ, and iCloud prefers IPv6. A private address (fd…) only leads into the VPN's own network. */
function fullByIpv6(scene: Scene): Vpn | null {
  const first = scene.reachability?.ipv6[0];
  if (!first?.reachable || !isTunnel(first.interface) || !first.addresses.some(isGlobalIpv6)) return null;
  return verdict(scene, 'full', first.interface, `scutil --nwi (IPv6): ${first.interface}`);
}

function agent({ carrier, connected, reachability }: Scene): Vpn | null {
  if (carrier === null || isTunnel(carrier)) return null;
  const server = reachability?.ipv4.find((path) => path.interface === carrier)?.vpnServer ?? null;
  const client = connected.find((service) => CLASSIC_AGENT.test(service.kind));
  if (server === null && client === undefined) return null;

  const evidence = client
    ? `scutil --nc list: ${client.name}`
    : `scutil --nwi: ${carrier}, VPN server ${server}`;
  return { verdict: 'agent', interface: carrier, name: client?.name ?? null, evidence };
}

/** Tailscale without an exit node, a company's split tunnel: there, and not in iCloud's way. */
function notUsed(scene: Scene): Vpn | null {
  const tunnel = usableTunnel(scene.tunnels);
  if (tunnel === undefined) return null;
  // A primary interface alone does not rule out that the tunnel has a more specific route.
  if (scene.appleRoute === undefined) throw new Unreadable('depends', 'the route to Apple is not known');
  const address = tunnel.addresses.find(isRoutable);
  return verdict(scene, 'not-used', tunnel.name, `${tunnel.name} has ${address}, ${outside(scene)}`);
}

/** A VPN in name that takes the name lookups and nothing else. */
function dnsOnly(scene: Scene): Vpn | null {
  const tunnel = scene.tunnels.find((one) => one.isVpn);
  if (tunnel === undefined) return null;
  return verdict(scene, 'dns-only', tunnel.name, `${tunnel.name} has no address, ${outside(scene)}`);
}

function connectedOnly(scene: Scene): Vpn | null {
  const [service] = scene.connected;
  if (service === undefined || !sawTunnels(scene)) return null;
  const evidence = `scutil --nc list: ${service.name} is connected, ${outside(scene)}`;
  return { verdict: 'not-used', interface: null, name: service.name, evidence };
}

/** What is left: no tunnel at all, or macOS's own with link-local addresses, which every Mac has. */
function none(scene: Scene): Vpn {
  if (!sawTunnels(scene)) throw new Unreadable('depends', 'the network interfaces are not known');
  return { verdict: 'none', interface: null, name: null, evidence: outside(scene) };
}

/** A route that leads past every tunnel makes up for not having seen them. */
function sawTunnels({ appleRoute, interfaces }: Scene): boolean {
  return interfaces !== undefined || (appleRoute?.interface ?? null) !== null;
}

function carryingTunnel({ carrier, tunnels }: Scene): Tunnel | undefined {
  return tunnels.find((tunnel) => tunnel.name === carrier);
}

function outside({ carrier, source }: Scene): string {
  return carrier === null ? 'no route to Apple' : `${source}: ${carrier}`;
}

function verdict(scene: Scene, word: Vpn['verdict'], name: string, evidence: string): Vpn {
  const tunnel = scene.tunnels.find((one) => one.name === name);
  return { verdict: word, interface: name, name: nameOf(tunnel, scene.connected), evidence };
}

/** The name that the user gave it: from the interface's own mark, else the only connected service. */
function nameOf(tunnel: Tunnel | undefined, connected: Scene['connected']): string | null {
  return tunnel?.vpnName ?? (connected.length === 1 ? (connected[0]?.name ?? null) : null);
}
