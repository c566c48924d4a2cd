import type { HardwarePorts, Link, Reachability } from '../../../shared/facts/network.ts';
import { isTunnel } from '../../../shared/facts/network-path.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { keyValue } from '../key-value.ts';
import { defineProbe } from '../probe.ts';

export const link = defineProbe({
  id: 'link',
  every: 300,
  uses: ['reachability', 'hardwarePorts'],
  wakes: ['reachability'],
  read: async (system, { reachability, hardwarePorts }) => {
    const device = physicalInterface(reachability, hardwarePorts);
    return parseLink((await system.run('/usr/sbin/ipconfig', ['getsummary', device])).stdout, device);
  },
});

/** The primary interface or, where that is a tunnel or there is none, the first real one that can be named. */
export function physicalInterface(
  reachability: Reachability | undefined,
  ports: HardwarePorts | undefined,
): string {
  const { ipv4 = [], ipv6 = [] } = reachability ?? {};
  const first = [...ipv4, ...ipv6].find((path) => !isTunnel(path.interface));
  const device = first?.interface ?? ports?.wifi;
  if (device === undefined || device === null) throw new Unreadable('depends', 'no network link is known');
  return device;
}

export function parseLink(output: string, device: string): Link {
  const lines = output.split(/\r?\n/);
  const fields = lines.map(keyValue).filter((field) => field !== null);
  const value = (key: string) => fields.find((field) => field.key === key)?.value ?? null;
  const flag = (key: string) => truth(value(key));
  if (!lines.some(isSummaryLine)) throw new Unreadable('unreadable', `ipconfig gave no summary of ${device}`);

  const wifi = isWifi(value('InterfaceType'), fields);
  return {
    interface: device,
    wifi,
    // A link that is down is written under another key: `Active : FALSE`.
    associated: wifi ? (flag('LinkStatusActive') ?? flag('Active')) : null,
    security: value('Security'),
    expensive: flag('IsExpensive'),
    tethered: flag('IsTethered'),
    clat46: flag('CLAT46Active'),
    router: routerOf(lines),
  };
}

function truth(word: string | null): boolean | null {
  return word === 'TRUE' ? true : word === 'FALSE' ? false : null;
}

/** Keys that only ipconfig's summary has. Its raw DHCP packet lines look different and prove nothing. */
function isSummaryLine(line: string): boolean {
  const key = keyValue(line)?.key ?? '';
  return line.includes('<dictionary> {') || /^(?:InterfaceType|LinkStatusActive|Active|Security)$/.test(key);
}

function isWifi(type: string | null, fields: readonly { readonly key: string }[]): boolean | null {
  if (type !== null) return type === 'WiFi';
  // Written for Wi-Fi links only, redacted or not.
  return fields.some(({ key }) => key === 'SSID' || key === 'Security') ? true : null;
}

/** The IPv4 router: from the service's dictionary, else from the DHCP packet printed inside it. */
function routerOf(lines: readonly string[]): string | null {
  const routers = lines.map(keyValue).filter((field) => field?.key === 'Router');
  const ipv4 = routers.find((field) => /^\d+\.\d+\.\d+\.\d+$/.test(field?.value ?? ''));
  const packet = lines.find((line) => line.trim().startsWith('router (ip_mult): {'));
  return ipv4?.value ?? packet?.match(/\{(?<router>[^,}]+)/)?.groups?.router ?? routers[0]?.value ?? null;
}
