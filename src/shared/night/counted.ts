import type { Chronicle } from '../history/chronicle.ts';
import { lengthOf, outside, type Time, within } from './spans.ts';
import type { Stretch } from './stretches.ts';
import type { Upload } from './uploads.ts';
import { WORTH_TELLING_SECONDS } from './worth-telling.ts';

/** What the counts of a night say, and of which part of it. Times in milliseconds since 1970. */
export interface Counted {
  /** Since when it is known what waits. Null: from the start. */
  readonly from: number | null;
  /** Until when it is known. Null: to the end. */
  readonly until: number | null;
  /** Items could no longer be counted then, although someone watched. */
  readonly isLost: boolean;
  /** Of a part in between nobody knows what waited. */
  readonly hasHoles: boolean;
  /** What went up while it was counted, and between two counts. */
  readonly items: number;
  readonly left: number;
}

/** When someone watched and could not count. */
export const uncountedIn = (stretches: readonly Stretch[], { counted }: Chronicle): readonly Stretch[] =>
  outside(
    stretches.filter(({ cause }) => cause !== 'asleep' && cause !== 'not-recorded'),
    counted,
  );

/** Null: not counted once. `recordEndsAt`: when the watch ended for the rest of the night. */
export function countedIn(
  chronicle: Chronicle,
  stretches: readonly Stretch[],
  uploads: readonly Upload[],
  recordEndsAt: number | null,
): Counted | null {
  const { counts, counted } = chronicle;
  const [first, last] = [counts[0], counts.at(-1)];
  if (!first || !last) return null;
  const uncounted = uncountedIn(stretches, chronicle);
  const dark = [...stretches.filter(({ cause }) => cause === 'not-recorded'), ...uncounted];
  const end = Math.max(last.at, counted.at(-1)?.to ?? last.at);
  const isLost = isLong(uncounted, end, chronicle.to);
  const from = isLong(dark, chronicle.from, first.at) ? first.at : null;
  return {
    from,
    until: isLost ? end : recordEndsAt,
    isLost,
    hasHoles: isLong(dark, first.at, end),
    items: uploads.reduce((sum, upload) => sum + upload.items, 0),
    left: last.left,
  };
}

/** Whether an upload may have gone on unseen before the first count or after the last one, as nothing held it up. */
export function mayHaveMissed(
  { from, to, counts }: Chronicle,
  stretches: readonly Stretch[],
  counted: Counted,
): boolean {
  const free = stretches.filter(({ cause }) => cause === 'uploading' || cause === 'idle');
  const end = counted.isLost ? (counted.until ?? to) : to;
  return isLong(free, from, counts[0]?.at ?? to) || isLong(free, end, to);
}

const isLong = (times: readonly Time[], from: number, to: number): boolean =>
  times.reduce((sum, time) => sum + lengthOf(within([time], [{ from, to }])), 0) >= WORTH_TELLING_SECONDS;
