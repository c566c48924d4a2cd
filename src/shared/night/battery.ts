import type { Chronicle } from '../history/chronicle.ts';
import type { Sleep } from './sleep.ts';
import type { Stretch } from './stretches.ts';

/** macOS puts a Mac to sleep at a few percent, to keep what is in its memory. */
const EMPTY_PERCENT = 5;
/** The charge was last seen within this time before. */
const SEEN_MS = 15 * 60_000;

/** When the battery put an end to the watch: to a sleep or to a hole in the record, on battery and nearly empty. */
export function batteryEmptyAt(
  { tracks }: Chronicle,
  stretches: readonly Stretch[],
  sleeps: readonly Sleep[],
): number | null {
  const asleep = sleeps.find(({ cause }) => cause === 'battery');
  if (asleep) return asleep.from;
  const dark = stretches.filter(({ cause }) => cause === 'asleep' || cause === 'not-recorded');
  const emptied = dark.find(({ from }) => {
    const before = <Value>(
      spans: readonly { readonly from: number; readonly to: number; readonly value: Value }[],
    ) => spans.findLast((span) => span.from < from && span.to > from - SEEN_MS)?.value;
    const percent = before(tracks.percent);
    return before(tracks.power) === 'battery' && typeof percent === 'number' && percent <= EMPTY_PERCENT;
  });
  return emptied?.from ?? null;
}
