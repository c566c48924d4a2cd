import type { Chronicle, CountPoint } from '../history/chronicle.ts';
import type { Time } from './spans.ts';

/** Items that were uploaded between two looks. Bytes are null where they are not known. */
export interface Upload {
  readonly from: number;
  readonly to: number;
  readonly items: number;
  readonly bytes: number | null;
}

/** Items are counted every five minutes, so what is gone went no longer ago than this. */
const COUNTED_MS = 5 * 60_000;

/**
 * The steps in which something went up. What is found gone right after a time that nobody watched went at any moment of
 * it: `unwatched`, in order.
 */
export function uploadsOf(
  { counts, events }: Pick<Chronicle, 'counts' | 'events'>,
  unwatched: readonly Time[] = [],
): readonly Upload[] {
  const switches = switchesOf(events);
  return counts.flatMap((point, place) => {
    const before = counts[place - 1];
    if (!before || isOtherLibrary(switches, before, point)) return [];
    const items = itemsBetween(before, point);
    if (items <= 0) return [];
    const since = Math.max(before.at, point.at - COUNTED_MS);
    const hole = unwatched.find(({ from, to }) => from < point.at && since <= to);
    const from = hole ? Math.max(before.at, Math.min(since, hole.from)) : since;
    return [{ from, to: point.at, items, bytes: bytesBetween(before, point) }];
  });
}

/** When another library was chosen. */
export const switchesOf = (events: Chronicle['events']): readonly number[] =>
  events.flatMap(({ kind, at }) => (kind === 'library-changed' ? [at] : []));

/** Whether the two were counted in different libraries, so that nothing follows from their difference. */
export const isOtherLibrary = (switches: readonly number[], before: CountPoint, now: CountPoint): boolean =>
  switches.some((at) => before.at < at && at <= now.at);

/**
 * What went up left the one number and joined the other. Items that are deleted or fail only leave the first; those that
 * come down from another device only join the second.
 */
function itemsBetween(before: CountPoint, now: CountPoint): number {
  const failed = Math.max(0, (now.failed ?? 0) - (before.failed ?? 0));
  const gone = before.left - now.left - failed;
  if (before.uploaded === null || now.uploaded === null) return gone;
  return Math.min(gone, now.uploaded - before.uploaded);
}

function bytesBetween(before: CountPoint, now: CountPoint): number | null {
  if (before.bytesLeft === null || now.bytesLeft === null) return null;
  return Math.max(0, before.bytesLeft - now.bytesLeft);
}

/** Null when one part of it is not known. */
export function sumOrNull(values: readonly (number | null)[]): number | null {
  return values.reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}
