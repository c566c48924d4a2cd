import type { CountPoint, Entry, TrackName, Tracks } from './chronicle.ts';

/** Samples further apart than this leave a gap: two of the slowest looks (5 min each), and some patience. */
export const GAP_MS = 11 * 60_000;

/** No run, and so no span, is longer: what touches a moment then begins less than a day before it. */
export const LONGEST_RUN_MS = 24 * 3_600_000;

export const trackNames = [
  'verdict',
  'headline',
  'findings',
  'power',
  'percent',
  'online',
  'photosOpen',
] as const satisfies readonly TrackName[];

/** What one more sample changes in what is stored. */
export type Change =
  /** A new run of samples begins. What follows belongs to it. */
  | { readonly kind: 'begin'; readonly at: number }
  /** The run goes on until here, and with it every value that is open. */
  | { readonly kind: 'seen'; readonly at: number }
  | { readonly kind: 'close'; readonly track: TrackName; readonly from: number; readonly to: number }
  | {
      readonly kind: 'open';
      readonly track: TrackName;
      readonly from: number;
      readonly value: Tracks[TrackName];
    }
  | { readonly kind: 'count'; readonly point: CountPoint };

interface OpenValue {
  readonly from: number;
  readonly value: Tracks[TrackName];
}

/** The run that is being written. A program that starts anew has none. */
export interface Run {
  readonly beganAt: number;
  readonly seenAt: number;
  readonly open: { readonly [Name in TrackName]?: OpenValue };
  readonly count: CountPoint | null;
}

/**
 * Stores changes, not samples: one more sample that says the same only moves the end of its run. A run ends with a gap,
 * when the clock was set back, after a day, and where items can no longer be counted: its counts hold until it ends.
 */
export function step(
  run: Run | null,
  entry: Entry,
): { readonly run: Run; readonly changes: readonly Change[] } {
  const { at } = entry;
  const goesOn = run !== null && at >= run.seenAt && at - run.seenAt <= GAP_MS;
  const seen: readonly Change[] = goesOn ? [{ kind: 'seen', at }] : [];
  const isUncounted = goesOn && run.count !== null && entry.left === null;
  const same = goesOn && !isUncounted && at - run.beganAt < LONGEST_RUN_MS ? run : null;
  const begin: readonly Change[] = same ? [] : [{ kind: 'begin', at }];

  const changed = trackNames.filter((track) => !isSame(same?.open[track]?.value, entry[track]));
  const values = changed.flatMap((track) => turn(track, same?.open[track], entry));
  const point = pointOf(entry);
  const counted = point !== null && !samePoint(same?.count ?? null, point);
  return {
    run: {
      beganAt: same?.beganAt ?? at,
      seenAt: at,
      open: {
        ...same?.open,
        ...Object.fromEntries(changed.map((track) => [track, { from: at, value: entry[track] }])),
      },
      count: counted ? point : (same?.count ?? null),
    },
    changes: [...seen, ...begin, ...values, ...(counted ? [{ kind: 'count', point } as const] : [])],
  };
}

function turn(track: TrackName, before: OpenValue | undefined, entry: Entry): readonly Change[] {
  const open: Change = { kind: 'open', track, from: entry.at, value: entry[track] };
  // Two samples of one moment: the second one takes the place of the first.
  if (before === undefined || before.from === entry.at) return [open];
  return [{ kind: 'close', track, from: before.from, to: entry.at }, open];
}

export type SpanValue = Tracks[TrackName] | true;

/** Whether two values of a track are the same. `undefined` is none. */
export function isSame(a: SpanValue | undefined, b: SpanValue): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  return a.length === b.length && a.every((one, place) => one === b[place]);
}

function pointOf({ at, left, bytesLeft, uploaded, failed }: Entry): CountPoint | null {
  return left === null ? null : { at, left, bytesLeft, uploaded, failed };
}

export function samePoint(a: CountPoint | null, b: CountPoint): boolean {
  if (a === null) return false;
  const { left, bytesLeft, uploaded, failed } = b;
  return a.left === left && a.bytesLeft === bytesLeft && a.uploaded === uploaded && a.failed === failed;
}
