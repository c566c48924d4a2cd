import type { NetworkPath, Reachability } from '../../../shared/facts/network.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { keyValue } from '../key-value.ts';
import { defineProbe } from '../probe.ts';
import { isReachable } from './reach.ts';

export const reachability = defineProbe({
  id: 'reachability',
  every: 60,
  read: async (system) => parseReachability((await system.run('/usr/sbin/scutil', ['--nwi'])).stdout),
});

export function parseReachability(output: string): Reachability {
  const lines = output.split(/\r?\n/);
  // All that scutil prints on a Mac that is offline.
  if (lines.some((line) => line.trim() === 'No network information')) {
    return { ipv4: [], ipv6: [], primary: null };
  }

  const ipv4 = pathsOf(lines, 'IPv4');
  const ipv6 = pathsOf(lines, 'IPv6');
  return { ipv4, ipv6, primary: (ipv4[0] ?? ipv6[0])?.interface ?? null };
}

/** The interfaces of one family, up to the next heading. */
function pathsOf(lines: readonly string[], family: 'IPv4' | 'IPv6'): readonly NetworkPath[] {
  const heading = lines.findIndex((line) => line.startsWith(`${family} network interface information`));
  if (heading === -1) throw new Unreadable('unreadable', `scutil --nwi listed no ${family} interfaces`);

  const body = lines.slice(heading + 1);
  const end = body.findIndex((line) => /^\S/.test(line) && !startsInterface(line));
  const rows = end === -1 ? body : body.slice(0, end);
  const blocks = blocksOf(rows);
  if (blocks.length === 0 && !rows.some((line) => line.trim() === `No ${family} states found`))
    throw new Unreadable('unreadable', 'the answer of scutil --nwi is cut off');
  return blocks.map(pathOf);
}

/** `en0 : flags      : 0x5 (IPv4,DNS)`. A name is padded to seven places, so a longer one stands at the margin. */
function startsInterface(line: string): boolean {
  return /^flags +: 0x/.test(keyValue(line)?.value ?? '');
}

function blocksOf(lines: readonly string[]): readonly (readonly string[])[] {
  const blocks: string[][] = [];
  for (const line of lines) {
    if (startsInterface(line)) blocks.push([line]);
    // The family's own sum, `REACH : flags 0x…`, comes after its last interface.
    else if (keyValue(line)?.value.startsWith('flags 0x')) break;
    else blocks.at(-1)?.push(line);
  }
  return blocks;
}

function pathOf(block: readonly string[]): NetworkPath {
  const fields = block.map(keyValue).filter((field) => field !== null);
  const name = fields[0]?.key ?? '';
  const values = (key: string) => fields.filter((field) => field.key === key).map((field) => field.value);

  const reachable = isReachable(values('reach')[0] ?? '');
  if (reachable === null)
    throw new Unreadable('unreadable', `scutil --nwi did not say whether ${name} is reachable`);
  return {
    interface: name,
    addresses: values('address'),
    reachable,
    vpnServer: values('VPN server')[0] ?? null,
  };
}
