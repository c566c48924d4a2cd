import { describe, expect, it } from 'vitest';
import { readSamples, type Sample } from './index-tsv.ts';
import { adapters, type Values } from './network-adapter.ts';

/** Samples that our parsers rightly do not read as their catalogue does. One that begins to pass must leave. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'ifconfig/21-l2tp-ppp0.txt': 'two lines without the heading that names the interface',
  'scutil-nwi/05-nordlynx-primary-elided.txt':
    'cut before en0 says whether it is reachable, and before all of IPv6',
};

/** Of whole captures, that is without excerpts. */
const MOST_EXCEPTIONS = 0.05;

interface Difference {
  readonly name: string;
  readonly ours: unknown;
  readonly theirs: unknown;
}

const samples = readSamples('network');
const adapterOf = ({ tool, command }: Sample) => adapters[tool]?.find((one) => one.command.test(command));
const covered = (samples ?? []).filter((sample) => adapterOf(sample) !== undefined);

const absent = 'corpus network: SKIPPED, because ../shared/corpus/network is not beside this repository';
if (samples === null) console.warn(absent);

describe.skipIf(samples === null)(samples === null ? absent : 'corpus network', () => {
  it.each(covered)('$file', (sample) => {
    const wrong = differences(sample);
    const reason = EXCEPTIONS[sample.file];
    if (reason === undefined) expect(wrong).toEqual([]);
    else expect(wrong, `passes now, so it is no exception: ${reason}`).not.toEqual([]);
  });

  it('has few exceptions, and only for samples that exist', () => {
    const excepted = covered.filter(({ file }) => file in EXCEPTIONS);
    const asExpected = covered.length - excepted.length;
    console.log(
      `corpus network: ${covered.length} samples, ${asExpected} as expected, ${excepted.length} exceptions`,
    );
    expect(excepted.map(({ file }) => file)).toEqual(Object.keys(EXCEPTIONS));

    const whole = covered.filter(({ grade }) => grade !== 'C');
    const exceptedWhole = excepted.filter(({ grade }) => grade !== 'C');
    expect(exceptedWhole.length).toBeLessThanOrEqual(whole.length * MOST_EXCEPTIONS);
  });
});

function differences(sample: Sample): readonly Difference[] {
  try {
    const adapter = adapterOf(sample);
    const ours = adapter?.ours(sample.output) ?? {};
    const theirs = adapter?.theirs?.(sample.expected) ?? sample.expected;
    const pairs = sharedValues(ours, theirs, '');
    expect(pairs, 'nothing was compared').not.toEqual([]);
    return pairs.filter((pair) => JSON.stringify(pair.ours) !== JSON.stringify(pair.theirs));
  } catch (error) {
    return [{ name: 'fact', ours: String(error), theirs: sample.expected }];
  }
}

/** Every value that both sides have, however deep; of lists of objects also their length. */
function sharedValues(ours: Values, theirs: Values, at: string): readonly Difference[] {
  return Object.keys(theirs).flatMap((key) => {
    const name = `${at}${key}`;
    const [left, right] = [ours[key], theirs[key]];
    if (!(key in ours) || left === undefined) return [];
    if (isObject(left) && isObject(right)) {
      const lengths = Array.isArray(right)
        ? [{ name, ours: Object.keys(left).length, theirs: right.length }]
        : [];
      return [...lengths, ...sharedValues(left, right, `${name}.`)];
    }
    return [{ name, ours: left, theirs: right }];
  });
}

/** Objects and lists, which have their indexes for keys. */
function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null;
}
