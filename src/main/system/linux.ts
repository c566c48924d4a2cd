import type { Systeminformation } from 'systeminformation';
import type { Power } from '../../shared/facts/mac.ts';
import {
  APPLE_ADDRESS,
  type AppleRoute,
  type NetworkPath,
  type Reachability,
  type Vpn,
} from '../../shared/facts/network.ts';
import { routeTo } from './linux-route.ts';
import { Failure, type System } from './system.ts';

const POWER_ADAPTERS = ['/sys/class/power_supply/AC/online', '/sys/class/power_supply/AC0/online'];

const ROUTES = '/proc/net/route';

/**
 * A Linux machine, for development and for a first look: what a Mac's tools would tell stays unknown. Facts that could
 * only be half true here (Low Data Mode, Photos' processes) are left out. `machine` is the real system.
 */
export function linuxSystem<Machine extends System>(machine: Machine): Machine {
  const route = async (): Promise<AppleRoute> =>
    routeTo(await textOf(machine, ROUTES), APPLE_ADDRESS) ?? { interface: null, gateway: null };

  return {
    ...machine,
    run: notMac,
    stream: notMac,
    direct: {
      power: {
        source: 'systeminformation',
        read: async () => powerFrom(await battery(), await knowsAdapter(machine)),
      },
      disk: { source: 'statfs', read: async () => ({ path: '/', ...(await machine.disk('/')) }) },
      appleRoute: { source: ROUTES, read: route },
      reachability: {
        source: 'systeminformation',
        read: async () => reachabilityFrom(await interfaces(), (await route()).interface),
      },
      vpn: { source: ROUTES, read: async () => vpnFrom((await route()).interface) },
    },
  };
}

async function notMac(tool: string): Promise<never> {
  throw new Failure('ENOTMAC', `${tool}: not readable on Linux`);
}

/** `knowsAdapter`: the library looks for the adapter under two names only and says "not connected" for any other. */
export function powerFrom(battery: Systeminformation.BatteryData, knowsAdapter: boolean): Power {
  const { hasBattery, isCharging, acConnected } = battery;
  if (!hasBattery) return { source: 'ac', hasBattery, percent: null, state: null, minutesRemaining: null };
  if (!acConnected && !knowsAdapter) {
    throw new Failure('EOUTPUT', 'whether this machine is plugged in cannot be read');
  }
  // Zero is the library's word for a row that it did not find.
  const percent = battery.percent > 0 ? Math.min(100, Math.round(battery.percent)) : null;
  const state = () => {
    if (isCharging) return 'charging';
    if (!acConnected) return 'discharging';
    return percent === 100 ? 'charged' : 'not-charging';
  };
  // The library's estimate mixes units on some batteries, so there is none here.
  return {
    source: acConnected ? 'ac' : 'battery',
    hasBattery,
    percent,
    state: state(),
    minutesRemaining: null,
  };
}

/** Only the route tells here: what leaves through a tunnel's interface goes through a VPN. */
export function vpnFrom(carrier: string | null): Vpn {
  if (carrier === null) throw new Failure('EOUTPUT', 'there is no route to Apple');
  const tunnel = /^(?:tun|tap|wg|ppp|ipsec)/.test(carrier);
  const evidence = `${ROUTES}: ${carrier}`;
  return { verdict: tunnel ? 'full' : 'none', interface: tunnel ? carrier : null, name: null, evidence };
}

/** The interface of the default route comes first. */
export function reachabilityFrom(
  interfaces: readonly Systeminformation.NetworkInterfacesData[],
  primary: string | null,
): Reachability {
  const up = interfaces
    // A tunnel has no carrier and calls itself "unknown" while it works.
    .filter(({ internal, operstate }) => !internal && (operstate === 'up' || operstate === 'unknown'))
    .sort((a, b) => Number(b.iface === primary) - Number(a.iface === primary));
  const ipv4 = up.filter(({ ip4 }) => ip4 !== '').map(({ iface, ip4 }) => path(iface, ip4));
  const ipv6 = up.filter(({ ip6 }) => /^[23f](?!e80)/i.test(ip6)).map(({ iface, ip6 }) => path(iface, ip6));
  return { ipv4, ipv6, primary: ipv4[0]?.interface ?? ipv6[0]?.interface ?? null };
}

function path(name: string, address: string): NetworkPath {
  return { interface: name, addresses: [address], reachable: true, vpnServer: null };
}

// The library takes a while to load, and only Linux needs it here.
async function battery(): Promise<Systeminformation.BatteryData> {
  return (await import('systeminformation')).battery();
}

async function interfaces(): Promise<readonly Systeminformation.NetworkInterfacesData[]> {
  return (await import('systeminformation')).networkInterfaces();
}

async function knowsAdapter(machine: System): Promise<boolean> {
  const found = await Promise.allSettled(POWER_ADAPTERS.map((file) => machine.stat(file)));
  return found.some(({ status }) => status === 'fulfilled');
}

async function textOf(machine: System, file: string): Promise<string> {
  return new TextDecoder().decode((await machine.read(file)).bytes);
}
