const REACHABLE = 0x2;
const CONNECTION_REQUIRED = 0x4;

/**
 * What macOS's reachability flags come to: `0x00000002 (Reachable)`, or the words alone as macOS 10 prints them.
 * Null where neither is there. `Reachable` is a part of `Not Reachable`, so words are compared whole.
 */
export function isReachable(reach: string): boolean | null {
  const flags = /^0x(?<hex>[0-9a-f]{1,8})\b/i.exec(reach)?.groups?.hex;
  if (flags !== undefined) {
    const bits = Number.parseInt(flags, 16);
    return (bits & REACHABLE) !== 0 && (bits & CONNECTION_REQUIRED) === 0;
  }

  const words = reach.split(',').map((word) => word.trim());
  if (words.includes('Not Reachable')) return false;
  return words.includes('Reachable') ? !words.includes('Connection Required') : null;
}
