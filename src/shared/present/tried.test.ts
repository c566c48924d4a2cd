import { describe, expect, it } from 'vitest';
import { EVENING, MINUTE, makeEntry } from '../../../test/harness/entries.ts';
import { LOW_POWER, samples, told } from '../../../test/harness/evening.ts';
import type { Finding } from '../diagnosis.ts';
import { readTried, returnOf, triedDetail, triedSteps } from './tried.ts';

const finding = (rule: Finding['rule'], variant?: string): Finding => ({
  ...{ rule, outcome: 'found', effect: 'blocks', certainty: 'certain', values: {} },
  ...(variant === undefined ? {} : { variant }),
  ...{ since: EVENING, sinceAwake: 0, by: 'readings', evidence: [] },
});

const marks = (...details: readonly string[]) =>
  details.map((detail, nth) => ({ at: nth, kind: 'tried', detail }) as const);

describe('how a step is written down', () => {
  it.each([
    ['stalled 2', { rule: 'stalled', variant: null, step: 2 }],
    ['disk-full external 0', { rule: 'disk-full', variant: 'external', step: 0 }],
  ] as const)('%s', (detail, step) => {
    expect(triedDetail(step)).toBe(detail);
    expect(readTried(detail)).toEqual(step);
  });

  it.each([
    null,
    '',
    'stalled',
    'jane 2',
    'stalled 117',
    'stalled a b 2',
    'stalled  2',
    'disk-full external',
  ])('is not "%s"', (detail) => {
    expect(readTried(detail)).toBeNull();
  });
});

describe('steps that were tried', () => {
  it('are none where nothing was marked', () => {
    expect(triedSteps([], finding('stalled')).size).toBe(0);
  });

  it.each([
    ['of this rule', finding('stalled'), ['stalled 4', 'offline 3'], [4]],
    [
      'in the list of this variant',
      finding('disk-full', 'external'),
      ['disk-full 1', 'disk-full external 0'],
      [0],
    ],
    ['in the list of no variant', finding('disk-full'), ['disk-full 1', 'disk-full external 0'], [1]],
    ['in the list that its variant shares', finding('disk-full', 'engine'), ['disk-full 1'], [1]],
    [
      'of the variant that is shown',
      finding('low-power-mode', 'engine-alone'),
      ['low-power-mode engine-alone 1'],
      [1],
    ],
    [
      'of no variant while Photos uploads in spite of it',
      { ...finding('low-power-mode', 'always'), effect: 'risk' },
      ['low-power-mode 0'],
      [],
    ],
  ] as const)('are those %s', (_which, found, details, steps) => {
    expect([...triedSteps(marks(...details), found)]).toEqual(steps);
  });

  it('are those that were not taken back, whatever came before', () => {
    const kinds = ['tried', 'untried', 'tried', 'untried'] as const;
    const after = (number: number) =>
      kinds.slice(0, number).map((kind, nth) => ({ at: nth, kind, detail: 'stalled 2' }) as const);
    const steps = [1, 2, 3, 4].map((number) => [...triedSteps(after(number), finding('stalled'))]);
    expect(steps).toEqual([[2], [], [2], []]);
  });
});

describe('a finding came back', () => {
  const HOUR = 60;
  const days = (number: number): number => number * 24 * HOUR;
  const found = { rule: 'low-power-mode', effect: 'blocks' } as const;
  const gone = (length: number) => [
    ...samples(0, 10, LOW_POWER),
    ...samples(11, 10 + length),
    ...samples(11 + length, 20 + length, LOW_POWER),
  ];

  it.each([
    ['never, while it stood all along', samples(0, days(3), LOW_POWER), 0],
    ['not, after less than a day', gone(days(1) - HOUR), 0],
    ['after more than a day', gone(days(1) + HOUR), 11 + days(1) + HOUR],
    [
      'only where it was watched all the time',
      [
        ...samples(0, 10, LOW_POWER),
        ...samples(days(4), days(4) + 2 * HOUR),
        ...samples(days(4) + 121, days(5), LOW_POWER),
      ],
      0,
    ],
    [
      'as often as not, which is no end of it',
      Array.from({ length: days(4) }, (_, minute) =>
        makeEntry(EVENING + minute * MINUTE, minute % (12 * HOUR) < 20 ? LOW_POWER : {}),
      ),
      0,
    ],
    [
      'though something graver hid it from the headline',
      samples(0, days(3), { headline: 'offline', findings: ['offline', 'low-power-mode'] }),
      0,
    ],
  ])('%s', (_when, entries, minute) => {
    const { chronicle } = told({ entries, end: days(7) });
    const until = { ...chronicle, to: entries.at(-1)?.at ?? 0 };
    expect(returnOf(until, found)).toBe(EVENING + minute * MINUTE);
  });

  it.each([
    ['a note behind something graver may have stood', { headline: 'offline', findings: ['offline'] }, 0],
    ['a note is gone where nothing at all was found', {}, 11 + days(2)],
  ] as const)('%s', (_why, between, minute) => {
    const note = { headline: 'items-failed' } as const;
    const entries = [
      ...samples(0, 10, note),
      ...samples(11, 10 + days(2), { ...between }),
      ...samples(11 + days(2), 20 + days(2), note),
    ];
    const { chronicle } = told({ entries, end: 20 + days(2) });
    expect(returnOf(chronicle, { rule: 'items-failed', effect: 'note' })).toBe(EVENING + minute * MINUTE);
  });
});
