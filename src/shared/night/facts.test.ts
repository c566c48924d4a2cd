import { describe, expect, it } from 'vitest';
import { LOW_POWER, samples, told } from '../../../test/harness/evening.ts';
import type { Entry } from '../history/chronicle.ts';
import type { RuleId } from '../rules/index.ts';
import type { FactName } from './facts.ts';

const textOf = (name: FactName, entries: readonly Entry[]): string | undefined =>
  told({ entries }).night.facts.find((fact) => fact.name === name)?.text;

describe('what to do about Low Power Mode tonight', () => {
  it.each<readonly [string, readonly Entry[], string]>([
    ['on battery', samples(0, 600, { ...LOW_POWER, power: 'battery' }), 'Turn Low Power Mode off'],
    [
      'on battery for a part of the night',
      [
        ...samples(0, 60, { ...LOW_POWER, power: 'battery' }),
        ...samples(61, 600, { ...LOW_POWER, power: 'ac' }),
      ],
      'Turn Low Power Mode off',
    ],
    ['on power of unknown kind', samples(0, 600, { ...LOW_POWER, power: null }), 'Turn Low Power Mode off'],
    [
      'on the adapter all the time',
      samples(0, 600, { ...LOW_POWER, power: 'ac' }),
      'Turn Low Power Mode off, or on and off again if it is off already',
    ],
  ])('%s', (_case, entries, advice) => {
    expect(textOf('tonight', entries)).toBe(`${advice}: 100 items are still waiting.`);
  });
});

describe('what was uploaded while nobody knows what is left', () => {
  const uncounted = { left: null, bytesLeft: null, uploaded: null } as const;

  it.each<RuleId>(['icloud-photos-off', 'icloud-photos-restricted', 'signed-out'])(
    '%s: the items may well be counted, but not told apart',
    (headline) => {
      const entries = samples(0, 600, {
        ...uncounted,
        verdict: 'not-set-up',
        headline,
        findings: [headline],
      });
      expect(textOf('uploaded', entries)).toBe(
        'Not known, as what is left cannot be told while iCloud Photos is off',
      );
    },
  );

  it('is for want of a count where nothing says that it is off', () => {
    expect(textOf('uploaded', samples(0, 600, { ...uncounted, verdict: 'unknown' }))).toBe(
      'Not known, as the items that wait could not be counted',
    );
  });
});
