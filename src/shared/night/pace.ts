import type { CountPoint } from '../history/chronicle.ts';
import { lengthOf, within } from './spans.ts';
import { type Cause, type Stretch, secondsOf, unwatchedOf } from './stretches.ts';
import type { Upload } from './uploads.ts';

/** How fast it went while it went. */
export interface Pace {
  readonly itemsPerSecond: number;
  /** Null where bytes are not known. */
  readonly bytesPerSecond: number | null;
  /** For what is left at the end. */
  readonly secondsNeeded: number;
}

const LEAST_SECONDS = 10 * 60;
/** What Apple's servers take, by the numbers in the sync engine's own configuration file. */
const MOST_ITEMS_PER_SECOND = 5_000 / 3_600;

/** Null with too little to go by. */
export function paceOf(
  stretches: readonly Stretch[],
  uploads: readonly Upload[],
  last: CountPoint | undefined,
): Pace | null {
  const [first, final] = [uploads[0], uploads.at(-1)];
  if (!first || !final || !last) return null;
  const between = stretches
    .map(({ from, to, cause }) => ({ from: Math.max(from, first.from), to: Math.min(to, final.to), cause }))
    .filter(({ from, to }) => from < to);
  const seconds = secondsOf(between, (cause) => cause === 'uploading' || cause === 'idle');
  if (seconds < LEAST_SECONDS) return null;

  const unwatched = unwatchedOf(stretches);
  const watchedShare = (upload: Upload): number => {
    const dark = lengthOf(within([upload], unwatched));
    return dark === 0 ? 1 : 1 - dark / lengthOf([upload]);
  };
  const items = uploads.reduce((sum, upload) => sum + upload.items * watchedShare(upload), 0);
  if (items === 0) return null;
  const bytes = uploads.reduce<number | null>(
    (sum, upload) =>
      sum === null || upload.bytes === null ? null : sum + upload.bytes * watchedShare(upload),
    0,
  );
  const itemsPerSecond = Math.min(items / seconds, MOST_ITEMS_PER_SECOND);
  const bytesPerSecond = bytes === null || bytes === 0 ? null : bytes / seconds;
  return { itemsPerSecond, bytesPerSecond, secondsNeeded: needed(last, itemsPerSecond, bytesPerSecond) };
}

function needed(
  { left, bytesLeft }: CountPoint,
  itemsPerSecond: number,
  bytesPerSecond: number | null,
): number {
  const forItems = left / itemsPerSecond;
  if (bytesPerSecond === null || bytesLeft === null) return forItems;
  return Math.max(bytesLeft / bytesPerSecond, left / MOST_ITEMS_PER_SECOND);
}

/** When the upload would have been done, had it also gone on while `lost` held. */
export function wouldHaveFinished(
  stretches: readonly Stretch[],
  lost: Cause,
  pace: Pace,
  counts: readonly CountPoint[],
): number | null {
  const missing = (point: CountPoint): number => needed(point, pace.itemsPerSecond, pace.bytesPerSecond);
  let gained = 0;
  // Both lists are in order of time, and a month of them is long.
  let place = 0;
  for (const { from, to, cause } of stretches) {
    const first = place;
    while ((counts[place]?.at ?? Infinity) <= to) place += 1;
    const now = counts[place - 1] ?? counts[0];
    if (!now) return null;
    if (cause === lost) {
      if (now.left === 0) return null;
      const seconds = missing(now) - gained;
      if (seconds <= (to - from) / 1000) return from + Math.max(0, seconds) * 1000;
      gained += (to - from) / 1000;
    } else if (gained > 0) {
      const done = counts.slice(first, place).find((point) => point.at > from && missing(point) <= gained);
      if (done) return done.at;
    }
  }
  return null;
}
