/** The way out for one address. Null: no route. */
export interface LinuxRoute {
  readonly interface: string;
  /** Null: the address is reached directly. */
  readonly gateway: string | null;
}

/** Finds the route to an IPv4 address in the text of /proc/net/route: the longest prefix, then the lowest metric. */
export function routeTo(table: string, address: string): LinuxRoute | null {
  const target = numberOf(address.split('.').map(Number));
  const fitting = table
    .split('\n')
    .slice(1)
    .map(rowOf)
    .filter((row) => row !== null)
    .filter((row) => row.isUp && (target & row.mask) >>> 0 === row.destination)
    .sort((a, b) => b.mask - a.mask || a.metric - b.metric);
  const best = fitting[0];
  return best ? { interface: best.interface, gateway: best.gateway } : null;
}

function rowOf(line: string) {
  const [name, destination, gateway, flags, , , metric, mask] = line.trim().split(/\s+/);
  if (!name || !destination || !gateway || !flags || !metric || !mask) return null;
  return {
    interface: name,
    destination: numberOf(bytesOf(destination)),
    gateway: /^0+$/.test(gateway) ? null : bytesOf(gateway).join('.'),
    mask: numberOf(bytesOf(mask)),
    metric: Number(metric),
    // RTF_UP without RTF_REJECT.
    isUp: (Number.parseInt(flags, 16) & 0x201) === 1,
  };
}

/** The kernel prints addresses as one number in the machine's byte order: the last byte comes first. */
function bytesOf(hex: string): readonly number[] {
  return [6, 4, 2, 0].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

function numberOf(bytes: readonly number[]): number {
  return bytes.reduce((sum, byte) => ((sum << 8) | byte) >>> 0, 0);
}
