import type { VpnServices } from '../../../shared/facts/network.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { defineProbe } from '../probe.ts';

export const vpnServices = defineProbe({
  id: 'vpnServices',
  every: 21_600,
  // Which of them is connected is a matter of minutes, and shows in the addresses of this Mac.
  wakes: ['reachability', 'interfaces'],
  read: async (system) => parseVpnServices((await system.run('/usr/sbin/scutil', ['--nc', 'list'])).stdout),
});

type Service = VpnServices['services'][number];

export function parseVpnServices(output: string): VpnServices {
  const lines = output.split(/\r?\n/);
  const rows = lines.filter((line) => /^[* ] +\(/.test(line));
  const heading = lines.some((line) => line.startsWith('Available network connection services'));
  if (!heading && rows.length === 0)
    throw new Unreadable('unreadable', 'scutil listed no connection services');
  return { services: rows.map(serviceFrom).filter((service) => service !== null) };
}

/** One row; null for a modem. Padding cannot be relied on, and a name may hold quotes: the outermost ones count. */
function serviceFrom(row: string): Service | null {
  const start = /^(?<enabled>[* ]) +\((?<status>\w+)\)/.exec(row)?.groups;
  const open = row.indexOf('"');
  const close = row.lastIndexOf('"');
  const kind = /^\s*\[(?<type>[^\]:]+)(?::(?<subtype>[^\]]+))?\]/.exec(row.slice(close + 1))?.groups;
  if (start?.status === undefined || open === close || kind?.type === undefined) {
    throw new Unreadable('unreadable', 'the list of connection services is cut off');
  }

  if (kind.type === 'PPP' && !isPppVpn(kind.subtype)) return null;
  return {
    name: row.slice(open + 1, close),
    // macOS asks only enabled services for their status; the others are always Invalid.
    enabled: start.enabled === '*',
    status: start.status,
    kind: kind.subtype ?? kind.type,
  };
}

/** The others are dial-up: serial modems, phones, circuit boards and PPPoE. */
function isPppVpn(subtype: string | undefined): boolean {
  return subtype === 'L2TP' || subtype === 'PPTP';
}
