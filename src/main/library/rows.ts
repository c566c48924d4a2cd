import type { Row } from '../system/system.ts';
import { Unreadable } from '../system/unreadable.ts';

/**
 * A count of the row under any of these names; spelling, case and separators do not matter, since recordings may come
 * from elsewhere. Null: the row has no such count. A value that cannot be a count is `Unreadable`.
 */
export function countOf(row: Row, names: readonly string[]): number | null {
  const wanted = new Set(names.map(bare));
  for (const [name, value] of Object.entries(row)) {
    if (!wanted.has(bare(name)) || value === null) continue;
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
    throw new Unreadable('unreadable', `The photo library gave no sensible number for ${name.slice(0, 40)}`);
  }
  return null;
}

/** As `countOf`, for a count without which the answer means nothing. */
export function neededCountOf(row: Row, names: readonly string[]): number {
  const count = countOf(row, names);
  if (count === null) throw new Unreadable('unreadable', `The photo library gave no number for ${names[0]}`);
  return count;
}

/** The one row of a query that counts. */
export function onlyRow(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined || typeof row !== 'object' || row === null)
    throw new Unreadable('unreadable', 'The photo library gave no answer');
  return row;
}

function bare(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z]/g, '');
}
