import type { FactId, Facts } from '../../reading.ts';

/** One fact in words, and the tool with the value that says so. */
export interface Evidence {
  readonly text: string;
  readonly source: string;
}

/** When the fact was read, and where the reader's clock hangs. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly timeZone: string;
}

export type Describe<Id extends FactId = FactId> = {
  readonly [Each in Id]: (fact: Facts[Each], moment: Moment) => Evidence;
};

/** "a, b and c"; nothing for an empty list. */
export function listed(names: readonly string[]): string {
  const distinct = [...new Set(names)];
  const last = distinct.at(-1) ?? '';
  return distinct.length < 2 ? last : `${distinct.slice(0, -1).join(', ')} and ${last}`;
}
