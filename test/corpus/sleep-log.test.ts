import { describe, expect, it } from 'vitest';
import { sleepLogReader } from '../../src/main/sleep-log/intervals.ts';
import { readSamples, type Sample } from './index-tsv.ts';

/** Samples that we rightly do not read as their catalogue does. One that begins to pass must leave. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'pmset-log/09-sleep-service-back-to-sleep.txt':
    'the stated 11 s of its last sleep do not reach the wake row, which is what we go by',
};

interface Expected {
  readonly at: string;
  readonly secs?: number | null;
  readonly reason?: string;
  readonly power?: string;
  readonly charge?: number;
}

const samples = readSamples('power')?.filter(({ tool }) => tool === 'pmset-log') ?? null;
const absent = 'corpus sleep log: SKIPPED, because ../shared/corpus/power is not beside this repository';
if (samples === null) console.warn(absent);

describe.skipIf(samples === null)(samples === null ? absent : 'corpus sleep log', () => {
  it.each(samples ?? [])('$file', (sample) => {
    const reason = EXCEPTIONS[sample.file];
    const { ours, theirs } = both(sample);
    if (reason === undefined) expect(ours).toEqual(theirs);
    else expect(ours, `passes now, so it is no exception: ${reason}`).not.toEqual(theirs);
  });

  it('has sleeps in it, and few exceptions', () => {
    const sleeps = (samples ?? []).flatMap(({ expected }) => expected.sleeps as readonly Expected[]);
    console.log(`corpus sleep log: ${samples?.length} samples with ${sleeps.length} sleeps, 1 exception`);
    expect(sleeps.length).toBeGreaterThan(8);
    expect(Object.keys(EXCEPTIONS)).toHaveLength(1);
  });
});

/** Of what we read, the fields that the catalogue has, too. */
function both({ output, expected }: Sample) {
  const { take, end } = sleepLogReader({ from: 0, to: Number.MAX_SAFE_INTEGER });
  for (const line of output.split('\n')) take(line);
  const { intervals, notice } = end();
  const ours = (kind: string, wanted: readonly Expected[]) =>
    intervals
      .filter((interval) => interval.kind === kind)
      .map(({ from, to, reason, power, charge }, nth) => {
        const secs = to === null ? null : (to - from) / 1000;
        const fields = { at: from, secs, reason, power, charge };
        return Object.fromEntries(Object.entries(fields).filter(([name]) => name in (wanted[nth] ?? {})));
      });
  const theirs = (wanted: readonly (Expected & { readonly pid?: number })[]) =>
    wanted.map(({ at, pid: _, ...fields }) => ({ at: Date.parse(at), ...fields }));

  const sleeps = (expected.sleeps ?? []) as readonly Expected[];
  const darkWakes = expected.darkWakes as readonly Expected[] | undefined;
  return {
    ours: { notice, sleeps: ours('sleep', sleeps), darkWakes: darkWakes && ours('dark-wake', darkWakes) },
    theirs: { notice: null, sleeps: theirs(sleeps), darkWakes: darkWakes && theirs(darkWakes) },
  };
}
