import type { StandIn } from './rule.ts';

type Groups = readonly number[];

/** Eight groups, the last two as an IPv4 address, and some punctuation. */
const LONGEST_IPV6 = 60;

/** Another address for one that tells of a person or a machine; the rest, and what is no address, stays. */
export function ipv6StandIn(text: string, standIn: StandIn): string {
  const found = ipv6In(text);
  if (found === null) return text;
  const address = text.slice(0, text.length - found.behind.length);
  // An IPv4 address in IPv6 clothes: the rule for IPv4 sees to it.
  if (address.includes('.') && /^(?:::ffff:|64:ff9b::)/i.test(address)) return text;
  return isKept(found.groups) ? text : standInFor(found.groups, standIn) + found.behind;
}

/** The address in a run of such signs, and what behind it is not its own: the end of a sentence, a colon, a port. */
export function ipv6In(run: string): { readonly groups: Groups; readonly behind: string } | null {
  if (run.length > LONGEST_IPV6) return null;
  for (const behind of [
    '',
    ...[/[:.]{1,2}$/, /\.\d{1,5}$/, /:\d{2,5}$/].map((end) => end.exec(run)?.[0] ?? ''),
  ]) {
    const groups = ipv6Groups(run.slice(0, run.length - behind.length));
    if (groups !== null) return { groups, behind };
  }
  return null;
}

function standInFor(groups: Groups, standIn: StandIn): string {
  const canonical = groups.map((group) => group.toString(16)).join(':');
  const first = groups[0] ?? 0;
  // The lower half is made from the hardware address or serves as one. The kind of address must still show.
  if (isLinkLocal(first)) return standIn('ipv6-link', canonical, (nth) => `fe80::${nth.toString(16)}`);
  if (isUniqueLocal(first)) {
    const prefix = groups
      .slice(0, 3)
      .map((group) => group.toString(16))
      .join(':');
    return standIn('ipv6-local', canonical, (nth) => `${prefix}::ff:${nth.toString(16)}`);
  }
  // Told in full to who keeps them, so that a stand-in is known for one when it comes back.
  return standIn('ipv6', canonical, (nth) => `2001:db8:0:0:0:0:0:${nth.toString(16)}`).replace(
    ':0:0:0:0:0:',
    '::',
  );
}

function isKept(groups: Groups): boolean {
  const [a = 0, b = 0, , , e = 0, f = 0, g = 0, h = 0] = groups;
  // Unspecified, loopback, and prefixes such as 2000:: that are routes, not hosts.
  if (groups.slice(1, 7).every((group) => group === 0) && (a === 0 || h === 0)) return true;
  const isMulticast = a >= 0xff00;
  const isApple =
    (a === 0x2620 && b === 0x149) || (a === 0x2403 && b === 0x300) || (a === 0x2a01 && b === 0xb740);
  // The well-known NAT64 prefix, alone or before one of Apple's IPv4 addresses.
  const isNat64 = a === 0x64 && b === 0xff9b && (g >> 8 === 17 || (g === 0 && h === 0));
  const isShortLocal = (isLinkLocal(a) || isUniqueLocal(a)) && e === 0 && f === 0 && g === 0 && h < 0x100;
  return isMulticast || isApple || isNat64 || isShortLocal;
}

function isLinkLocal(first: number): boolean {
  return first >= 0xfe80 && first <= 0xfebf;
}

function isUniqueLocal(first: number): boolean {
  return first >= 0xfc00 && first <= 0xfdff;
}

/** The eight groups; null when the text is no IPv6 address. */
function ipv6Groups(address: string): Groups | null {
  const halves = withoutIpv4(address).split('::');
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - head.length - tail.length;
  if (halves.length > 2 || (halves.length === 2 ? missing < 1 : missing !== 0)) return null;
  if (![...head, ...tail].every((group) => /^[\da-f]{1,4}$/i.test(group))) return null;
  const zeros: readonly string[] = Array(halves.length === 2 ? missing : 0).fill('0');
  return [...head, ...zeros, ...tail].map((group) => Number.parseInt(group, 16));
}

/** The dotted form of the last two groups in hexadecimal. */
function withoutIpv4(address: string): string {
  return address.replace(
    /(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/,
    (_all, ...bytes: readonly string[]) => {
      const [a = 0, b = 0, c = 0, d = 0] = bytes.slice(0, 4).map(Number);
      return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
    },
  );
}
