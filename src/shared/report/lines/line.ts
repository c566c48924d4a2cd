import type { Check } from '../report.ts';

/** One statement of the report in words. Every form that a person reads is made of these, and states no other. */
export interface Line {
  /** The same in every form. */
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly mark?: Check['mark'];
  /** The tool or file that says so. */
  readonly source?: string;
}

type Pair = readonly [label: string, value: string];

/** Counted from 1, as many as there are. Null: the section was left out, or is not known. */
export const numbered = <One>(
  id: string,
  all: readonly One[] | null,
  tell: (one: One) => Pair,
): readonly Line[] =>
  (all ?? []).map((one, nth) => {
    const [label, value] = tell(one);
    return { id: `${id}-${nth + 1}`, label, value };
  });
