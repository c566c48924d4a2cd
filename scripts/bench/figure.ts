/** One line of the table. `unit` belongs to both numbers. */
export interface Figure {
  readonly what: string;
  readonly unit: string;
  readonly ours: number;
  /** The same from what ours is compared with. */
  readonly other?: number;
  /** How many times one is the other, in whichever direction the limit is about. */
  readonly ratio?: number;
  readonly limit?: Limit;
}

/** What the project asks of itself. */
export interface Limit {
  readonly of: 'ours' | 'ratio';
  readonly atMost?: number;
  readonly atLeast?: number;
}

export interface Measured {
  readonly figures: readonly Figure[];
  /** Printed below the table. */
  readonly notes: readonly string[];
}

export type Part = () => Promise<Measured>;

/** A part that cannot be measured here, and why. */
export class Skipped extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'Skipped';
  }
}

/** Null: there is no limit. */
export function isMet({ ours, ratio, limit }: Figure): boolean | null {
  if (!limit) return null;
  const value = limit.of === 'ours' ? ours : (ratio ?? Number.NaN);
  return (
    value <= (limit.atMost ?? Number.POSITIVE_INFINITY) &&
    value >= (limit.atLeast ?? Number.NEGATIVE_INFINITY)
  );
}

/** `other` divided by `ours`: how many times less ours takes. */
export function compared(what: string, unit: string, ours: number, other: number, atLeast?: number): Figure {
  const limit: Limit | undefined = atLeast === undefined ? undefined : { of: 'ratio', atLeast };
  return { what, unit, ours, other, ratio: other / ours, ...(limit && { limit }) };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
