import type { HardwarePorts, Interfaces, Reachability, WifiPower } from '../../../shared/facts/network.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { defineProbe } from '../probe.ts';

export const wifiPower = defineProbe({
  id: 'wifiPower',
  every: 300,
  uses: ['hardwarePorts', 'interfaces', 'reachability'],
  wakes: ['reachability'],
  read: async (system, { hardwarePorts, interfaces, reachability }) => {
    const device = wifiDevice(hardwarePorts, interfaces);
    // What carries the traffic now is on; that saves a process every five minutes.
    if (carries(device, reachability)) return { device, on: true };
    return parseWifiPower((await system.run('/usr/sbin/networksetup', ['-getairportpower', device])).stdout);
  },
});

function carries(device: string, reachability: Reachability | undefined): boolean {
  const paths = [...(reachability?.ipv4 ?? []), ...(reachability?.ipv6 ?? [])];
  return paths.some((path) => path.interface === device && path.reachable);
}

export function parseWifiPower(output: string): WifiPower {
  const answer = /^.*\bPower \((?<device>\w+)\): (?<power>On|Off)\s*$/m.exec(output)?.groups;
  if (answer?.device === undefined) {
    if (/is not a Wi-Fi interface/.test(output)) throw new Unreadable('absent', 'this device is not Wi-Fi');
    throw new Unreadable('unreadable', 'networksetup did not say whether Wi-Fi is on');
  }
  return { device: answer.device, on: answer.power === 'On' };
}

/** The port list names Wi-Fi in English only as far as is known; ifconfig's `type: Wi-Fi` is never translated. */
export function wifiDevice(ports: HardwarePorts | undefined, interfaces: Interfaces | undefined): string {
  // AirDrop's awdl0 and the access point ap1 are of that type too.
  const byType = interfaces?.find(({ name, type }) => type === 'Wi-Fi' && /^en\d+$/.test(name));
  const device = ports?.wifi ?? byType?.name;
  if (device !== undefined) return device;

  if (ports === undefined && interfaces === undefined) {
    throw new Unreadable('depends', 'the network hardware of this Mac is not known');
  }
  throw new Unreadable('absent', 'this Mac has no Wi-Fi');
}
