import { describe, expect, it } from 'vitest';
import { readSamples, type Sample } from './index-tsv.ts';

/** A value that both the catalogue and our fact have. */
export interface Pair {
  readonly name: string;
  readonly ours: unknown;
  readonly theirs: unknown;
}

interface Comparison {
  readonly isCovered: (sample: Sample) => boolean;
  /** What both say of a sample, under one name. */
  readonly pairs: (sample: Sample) => readonly Pair[];
  /**
   * By file, the reason why our parser rightly does not read a sample as the catalogue does. One that begins to pass must
   * leave.
   */
  readonly exceptions: Readonly<Record<string, string>>;
}

/** Of whole captures, that is without excerpts. */
const MOST_EXCEPTIONS = 0.05;

/** Tests that all covered samples of a corpus are read as their catalogue says. */
export function testAsCatalogued(
  corpus: 'power' | 'network',
  { isCovered, pairs, exceptions }: Comparison,
): void {
  const samples = readSamples(corpus);
  const covered = (samples ?? []).filter(isCovered);
  const absent = `corpus ${corpus}: SKIPPED, because ../shared/corpus/${corpus} is not beside this repository`;
  if (samples === null) console.warn(absent);

  const differences = (sample: Sample): readonly Pair[] => {
    try {
      const all = pairs(sample);
      expect(all, 'nothing was compared').not.toEqual([]);
      return all.filter(({ ours, theirs }) => JSON.stringify(ours) !== JSON.stringify(theirs));
    } catch (error) {
      return [{ name: 'fact', ours: String(error), theirs: sample.expected }];
    }
  };

  describe.skipIf(samples === null)(samples === null ? absent : `corpus ${corpus}`, () => {
    it.each(covered)('$file', (sample) => {
      const wrong = differences(sample);
      const reason = exceptions[sample.file];
      if (reason === undefined) expect(wrong).toEqual([]);
      else expect(wrong, `passes now, so it is no exception: ${reason}`).not.toEqual([]);
    });

    it('has few exceptions, and only for samples that exist', () => {
      const excepted = covered.filter(({ file }) => file in exceptions);
      const asExpected = covered.length - excepted.length;
      console.log(
        `corpus ${corpus}: ${covered.length} samples, ${asExpected} as expected, ${excepted.length} exceptions`,
      );
      expect(excepted.map(({ file }) => file)).toEqual(Object.keys(exceptions));

      const whole = covered.filter(({ grade }) => grade !== 'C');
      const exceptedWhole = excepted.filter(({ grade }) => grade !== 'C');
      expect(exceptedWhole.length).toBeLessThanOrEqual(whole.length * MOST_EXCEPTIONS);
    });
  });
}
