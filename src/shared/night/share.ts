import { count } from '../present/units.ts';
import type { Counted } from './counted.ts';
import type { Tally } from './tally.ts';

/** "184 of 1,284 items were uploaded"; what is only known of a part of the night is said of that part. */
export function shareOf({ counted, comparing }: Tally, time: (at: number) => string): string | null {
  if (counted === null) return null;
  const { items, left } = counted;
  const all = items + left;
  const went = `${wentUp(comparing)}${partOf(counted, time)}`;
  if (all === 0) return null;
  if (all === 1) return `the one item that waited was not ${went}`;
  if (items === 0) return `none of ${count(all)} items was ${went}`;
  return `${count(items)} of ${count(all)} items ${items === 1 ? 'was' : 'were'} ${went}`;
}

/** What became of the items that no longer wait. */
export const wentUp = (comparing: boolean): string => (comparing ? 'compared or uploaded' : 'uploaded');

/** " by 23:00", or nothing where it was counted all the time. */
export function partOf({ from, until }: Counted, time: (at: number) => string): string {
  if (from !== null && until !== null) return ` between ${time(from)} and ${time(until)}`;
  if (from !== null) return ` from ${time(from)} on`;
  return until === null ? '' : ` by ${time(until)}`;
}
