import { describe, expect, it } from 'vitest';
import { readSamples, type Sample } from './index-tsv.ts';
import { adapters, type Pair } from './power-adapter.ts';

/** Samples that our parsers rightly do not read as their catalogue does. One that begins to pass must leave. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'ioreg-clamshell/03-intel-thunderbolt-display-open.txt':
    'cut before the state of the lid, without which there is no fact',
  'pmset-assertions/08-third-party-47-hours.txt':
    'two rows without the summary, without which there is no fact',
  'pmset-batt/06-finishing-charge-99-no-estimate.txt': 'the header that names the power source is missing',
  'pmset-batt/23-not-charging-90-tahoe.txt': 'the header that names the power source is missing',
  'pmset-custom/07-powermode-2-line-only.txt': 'one row that belongs to no section',
  'pmset-g/10-mac-mini-m4-sleep-lines.txt': 'rows without the title that says they are in use',
  'pmset-g/11-excerpt-caffeinate-windowserver.txt': 'rows without the title that says they are in use',
  'softwareupdate/17-defaults-three-10157.txt': 'cut inside the list of updates',
  'softwareupdate/18-defaults-sequoia-trimmed.txt':
    'the list of updates was taken out, the count of them was left',
  'tmutil/15-status-plutil-json-first-backup.txt': 'converted to JSON by another tool, which we do not ask',
};

/** Of whole captures, that is without excerpts. */
const MOST_EXCEPTIONS = 0.05;

const samples = readSamples('power');
const covered = (samples ?? []).filter(({ tool, command }) => adapters[tool]?.command.test(command));

const absent = 'corpus power: SKIPPED, because ../shared/corpus/power is not beside this repository';
if (samples === null) console.warn(absent);

describe.skipIf(samples === null)(samples === null ? absent : 'corpus power', () => {
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
      `corpus power: ${covered.length} samples, ${asExpected} as expected, ${excepted.length} exceptions`,
    );
    expect(excepted.map(({ file }) => file)).toEqual(Object.keys(EXCEPTIONS));

    const whole = covered.filter(({ grade }) => grade !== 'C');
    const exceptedWhole = excepted.filter(({ grade }) => grade !== 'C');
    expect(exceptedWhole.length).toBeLessThanOrEqual(whole.length * MOST_EXCEPTIONS);
  });
});

function differences(sample: Sample): readonly Pair[] {
  try {
    const pairs = adapters[sample.tool]?.pairs(sample.output, sample.expected) ?? [];
    expect(pairs, 'nothing was compared').not.toEqual([]);
    return pairs.filter(({ ours, theirs }) => JSON.stringify(ours) !== JSON.stringify(theirs));
  } catch (error) {
    return [{ name: 'fact', ours: String(error), theirs: sample.expected }];
  }
}
