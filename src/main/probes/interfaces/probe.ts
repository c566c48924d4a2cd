import type { Interface, Interfaces } from '../../../shared/facts/network.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { defineProbe } from '../probe.ts';

export const interfaces = defineProbe({
  id: 'interfaces',
  every: 300,
  wakes: ['reachability', 'appleRoute'],
  read: async (system) => parseInterfaces((await system.run('/sbin/ifconfig', ['-v'])).stdout),
});

interface Block {
  readonly name: string;
  readonly flags: readonly string[];
  /** What follows the flags on the first line: mtu, index, `constrained`. */
  readonly rest: string;
  /** The indented lines, trimmed. */
  readonly lines: string[];
}

export function parseInterfaces(output: string): Interfaces {
  const blocks: Block[] = [];
  for (const line of output.split(/\r?\n/)) {
    if (/^\s/.test(line)) {
      blocks.at(-1)?.lines.push(line.trim());
    } else if (/^[^\s:]+: flags=/.test(line)) {
      blocks.push(blockFrom(line));
    }
  }
  if (blocks.length === 0) throw new Unreadable('unreadable', 'ifconfig listed no interface');
  return blocks.map(interfaceFrom);
}

function blockFrom(line: string): Block {
  const heading = /^(?<name>[^\s:]+): flags=[0-9a-f]+<(?<flags>[^>]*)>(?<rest>.*)$/.exec(line)?.groups;
  if (heading === undefined) throw new Unreadable('unreadable', 'the answer of ifconfig is cut off');
  const { name = '', flags = '', rest = '' } = heading;
  return { name, flags: flags.split(','), rest, lines: [] };
}

function interfaceFrom({ name, flags, rest, lines }: Block): Interface {
  const status = after(lines, 'status: ')[0];
  const ipv4 = after(lines, 'inet ').map(firstWord);
  const xflags = words(lines, 'xflags=');
  const vpnAgent = after(lines, 'agent domain:NetworkExtension type:VPN ')[0];
  const mtu = /\bmtu (\d+)/.exec(rest)?.[1];

  return {
    name,
    up: flags.includes('UP'),
    active: status === 'active' ? true : status === 'inactive' ? false : null,
    type: after(lines, 'type: ')[0] ?? null,
    ipv4,
    ipv6: after(lines, 'inet6 ').map((address) => before('%', firstWord(address))),
    mtu: mtu === undefined ? null : Number(mtu),
    // Without -v the word stands at the end of the first line. Whole words, for there is ULTRA_CONSTRAINED too.
    constrained: rest.split(' ').includes('constrained') || xflags.includes('CONSTRAINED'),
    expensive: words(lines, 'eflags=').includes('EXPENSIVE'),
    // The flag exists from macOS 15 on, the agent from 10.13 on.
    isVpn: xflags.includes('IS_VPN') || vpnAgent !== undefined,
    vpnName: /desc:"VPN: (?<name>.*)"/.exec(vpnAgent ?? '')?.groups?.name ?? null,
    clat46: ipv4.includes('192.0.0.2') || after(lines, 'nat64 prefix ').length > 0,
  };
}

function after(lines: readonly string[], start: string): readonly string[] {
  return lines.filter((line) => line.startsWith(start)).map((line) => line.slice(start.length).trim());
}

/** `xflags=10004<NOAUTONX,IS_VPN>`: the words between the angle brackets. */
function words(lines: readonly string[], start: string): readonly string[] {
  const [flags = ''] = after(lines, start);
  return before('>', flags.slice(flags.indexOf('<') + 1)).split(',');
}

function firstWord(text: string): string {
  return before(' ', text);
}

function before(mark: string, text: string): string {
  return text.split(mark, 1)[0] ?? '';
}
