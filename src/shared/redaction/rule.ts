/** What is known of the person beforehand. Everything may be left out. */
export interface Personal {
  /** The home folder, without a slash at its end. */
  readonly home?: string;
  /** Short and full name. */
  readonly userNames?: readonly string[];
  readonly computerNames?: readonly string[];
}

/** The stand-in for `original`; `make` builds the nth of its kind. */
export type StandIn = (kind: string, original: string, make: (nth: number) => string) => string;

export interface RedactionRule {
  readonly id: string;
  readonly prepare: (standIn: StandIn, personal: Personal) => (text: string) => string;
}

/** Numbers originals by kind in the order in which they turn up. Spelling (case, accents' encoding) does not count. */
export function standIns(): StandIn {
  const given = new Map<string, string>();
  const made = new Set<string>();
  const counts = new Map<string, number>();

  return (kind, original, make) => {
    if (made.has(original)) return original;
    const key = `${kind} ${original.normalize('NFC').toLowerCase()}`;
    const already = given.get(key);
    if (already !== undefined) return already;

    const nth = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, nth);
    const standIn = make(nth);
    given.set(key, standIn);
    made.add(standIn);
    return standIn;
  };
}

/** Lower-case hexadecimal, filled up with zeros from the left. */
export function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0').slice(-digits);
}
