import { type Pair, testAsCatalogued } from './as-catalogued.ts';
import type { Sample } from './index-tsv.ts';
import { adapters, type Values } from './network-adapter.ts';

const adapterOf = ({ tool, command }: Sample) => adapters[tool]?.find((one) => one.command.test(command));

testAsCatalogued('network', {
  isCovered: (sample) => adapterOf(sample) !== undefined,
  pairs: (sample) => {
    const adapter = adapterOf(sample);
    const theirs = adapter?.theirs?.(sample.expected) ?? sample.expected;
    return sharedValues(adapter?.ours(sample.output) ?? {}, theirs, '');
  },
  exceptions: {
    'ifconfig/21-l2tp-ppp0.txt': 'two lines without the heading that names the interface',
    'scutil-nwi/05-nordlynx-primary-elided.txt':
      'cut before en0 says whether it is reachable, and before all of IPv6',
  },
});

/** Every value that both sides have, however deep; of lists of objects also their length. */
function sharedValues(ours: Values, theirs: Values, at: string): readonly Pair[] {
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
