import type { Chronicle } from '../history/chronicle.ts';
import type { Counted } from './counted.ts';
import { isOtherLibrary, switchesOf, type Upload } from './uploads.ts';

/** How it came that nothing was left at the last count. Times in milliseconds since 1970. */
export type Emptied =
  /** `uploaded`: the last of it went up. `gone`: it was deleted, or Photos gave up on it. */
  | { readonly how: 'uploaded' | 'gone'; readonly at: number }
  /** In another library than the one in which something waited. */
  | { readonly how: 'other-library'; readonly at: number }
  /** Nothing was ever seen to wait. */
  | { readonly how: 'never-filled' };

/** Null: something is left, or nobody counted. */
export function emptiedIn({ counts, events }: Chronicle, uploads: readonly Upload[]): Emptied | null {
  if (counts.at(-1)?.left !== 0) return null;
  const lastLeft = counts.findLastIndex(({ left }) => left > 0);
  const [last, none] = counts.slice(Math.max(0, lastLeft), lastLeft + 2);
  if (lastLeft < 0 || !last || !none) return { how: 'never-filled' };
  const switches = switchesOf(events);
  if (isOtherLibrary(switches, last, none))
    return { how: 'other-library', at: switches.findLast((at) => at <= none.at) ?? none.at };
  return { how: uploads.some(({ to }) => to === none.at) ? 'uploaded' : 'gone', at: none.at };
}

/** Whether nothing waited the whole night, which takes that someone counted all the time. */
export const neverWaited = (emptied: Emptied | null, counted: Counted | null): boolean =>
  emptied?.how === 'never-filled' &&
  counted !== null &&
  counted.from === null &&
  counted.until === null &&
  !counted.hasHoles;
