import { describe, expect, it } from 'vitest';
import { counts, engine, healthyFacts, START, snapshotOf } from '../../../test/harness/snapshot.ts';
import type { State } from '../diagnosis.ts';
import type { Facts, Gap } from '../reading.ts';
import { advance, beginWatch } from '../state.ts';
import { awakeSince, type Memory, remember, startWatch } from './memory.ts';

const HOUR = 3600;
const off = { enabled: false, since: null };

interface Sample {
  readonly awake?: number;
  readonly asleep?: number;
  /** The clock is set back by so many seconds before it. */
  readonly setBack?: number;
  readonly facts?: {
    readonly [Id in 'uploadCounts' | 'syncEngine' | 'icloudPhotos' | 'icloudTraffic' | 'library']?:
      | Facts[Id]
      | Gap;
  };
}

/** The last state of a watch that begins at START, and what it remembers. Seconds pass before each sample. */
function watched(samples: readonly Sample[]): { readonly state: State; readonly memory: Memory } {
  let watch = beginWatch(START);
  let now = START;
  let facts: Sample['facts'] = healthyFacts(START);
  let state: State | undefined;
  for (const { awake = 0, asleep = 0, setBack = 0, facts: changes } of samples) {
    now += (awake + asleep - setBack) * 1000;
    facts = { ...facts, ...changes };
    ({ watch, state } = advance(watch, snapshotOf(now, facts), now, { awake, asleep }));
  }
  if (!state) throw new Error('no sample');
  return { state, memory: watch.memory };
}

const at = (seconds: number): number => START + seconds * 1000;

describe('awake seconds since a moment', () => {
  const { memory } = watched([{}, { awake: 2 * HOUR }, { awake: 60, asleep: 6 * HOUR }, { awake: 1800 }]);

  it.each([
    ['before the sleep', 2 * HOUR - 600, 600 + 60 + 1800],
    ['after it', 8 * HOUR + 60 + 900, 900],
    ['before the watch, where nothing tells of sleep', -HOUR, HOUR + 2 * HOUR + 60 + 1800],
    ['still to come, by a clock that was set back', 12 * HOUR, 0],
  ])('leave out sleep: %s', (_case, moment, seconds) => expect(awakeSince(memory, at(moment))).toBe(seconds));

  it('are never more than the watch has seen, though the clock was set forward', () => {
    const set = remember(startWatch(START), {}, at(9 * HOUR), { awake: 60, asleep: 0 });
    expect(awakeSince(set, at(30))).toBe(60);
  });

  it('need no more memory for a Mac that naps all night', () => {
    const naps = Array.from({ length: 2_000 }, () => ({ awake: 60, asleep: 60 }));
    expect(watched([{}, ...naps]).memory.sleeps.length).toBeLessThanOrEqual(122);
  });
});

describe("the engine's word after a night asleep", () => {
  const spent = { syncEngine: engine(at(2 * HOUR), { hasBatteryBudgetKey: false }) };
  const evening = [{}, { awake: 2 * HOUR, facts: spent }] as const;
  const outcome = ({ state }: { readonly state: State }) =>
    state.diagnoses.find(({ rule }) => rule === 'battery-saving')?.outcome;

  it('is as old as the Mac was awake since', () => {
    expect(outcome(watched([...evening, { asleep: 6 * HOUR }, { awake: 1.9 * HOUR }]))).toBe('found');
    expect(outcome(watched([...evening, { asleep: 6 * HOUR }, { awake: 2.1 * HOUR }]))).toBe('not-judged');
  });
});

describe('sleep while items were left', () => {
  const night = (facts: NonNullable<Sample['facts']>) => watched([{ facts }, { asleep: 2 * HOUR }, {}]);
  const slept = ({ state }: { readonly state: State }) =>
    state.diagnoses.find(({ rule }) => rule === 'slept');

  it('is told where the count says so', () =>
    expect(slept(night({}))).toMatchObject({ outcome: 'found', values: { sleptSeconds: 2 * HOUR } }));

  it('is told of a watch that begins asleep, by the count after it', () => {
    expect(slept(watched([{ asleep: HOUR }]))).toMatchObject({ outcome: 'found' });
    expect(slept(watched([{ asleep: HOUR, facts: { uploadCounts: counts(0) } }]))?.outcome).toBe('clear');
  });

  it.each([
    ['without a count', { uploadCounts: 'not-permitted' }],
    ['while iCloud Photos is off', { icloudPhotos: off }],
  ] as const)('is not known %s', (_case, facts) =>
    expect(slept(night(facts))).toEqual({ rule: 'slept', outcome: 'not-judged', missing: ['uploadCounts'] }),
  );
});

describe('a clock that is set back by a day', () => {
  /** The state after half-hours that brought these, the first of them by the new clock. */
  const halfHours = (changes: readonly NonNullable<Sample['facts']>[]): State => {
    const samples = changes.map((facts, nth) => ({
      awake: 1800,
      facts,
      setBack: nth === 0 ? 24 * HOUR : 0,
    }));
    return watched([{}, ...samples]).state;
  };
  const sent = (bytesOut: number) => ({ processes: [{ name: 'cloudd', pid: 501, bytesIn: 0, bytesOut }] });

  it('hides no count that is taken after it', () => {
    const state = halfHours(
      [1_270, 1_260, 1_250, 1_240, 1_230, 1_220].map((left) => ({ uploadCounts: counts(left) })),
    );
    expect(state).toMatchObject({ verdict: 'uploading', pace: { perHour: 20, fellSeconds: 0 } });
  });

  it('hides nothing that the daemons send after it', () => {
    const state = halfHours([1e9, 2e9, 3e9].map((bytes) => ({ icloudTraffic: sent(bytes) })));
    expect(state.pace.bytesLeaving).toBe(true);
  });

  it('makes no saved flag of the sync engine too old', () => {
    const saved = engine(at(2700 - 24 * HOUR), { isExceedingQuota: true });
    expect(halfHours([{}, { syncEngine: saved }]).headline?.rule).toBe('icloud-storage-full');
  });

  it('is no reason to forget anything where macOS only corrects it by seconds', () => {
    const facts = { icloudPhotos: off };
    const { state } = watched([{ facts }, { awake: 3600 }, { awake: 1, setBack: 3 }]);
    expect(state.headline).toMatchObject({ rule: 'icloud-photos-off', since: START });
  });

  it('lets nothing hold since a time to come', () => {
    const state = watched([{ facts: { icloudPhotos: off } }, { awake: 60, setBack: 24 * HOUR }]).state;
    expect(state.headline).toMatchObject({ rule: 'icloud-photos-off', since: state.at });
  });
});

describe('another library', () => {
  const named = (path: string) =>
    ({ path, from: 'preferences', volume: '/System/Volumes/Data', present: true }) as const;
  const first = { library: named('~/Pictures/A.photoslibrary'), uploadCounts: counts(3_460) };
  const second = { library: named('~/Pictures/B.photoslibrary'), uploadCounts: counts(200) };

  it('has counts of its own: what it has less is not uploaded', () => {
    const { state, memory } = watched([{ facts: first }, { awake: HOUR, facts: second }, { awake: 300 }]);
    expect(state.verdict).not.toBe('uploading');
    expect(state.progress.perHour).toBeNull();
    expect(memory.counts.map(({ left }) => left)).toEqual([200]);
  });

  it.each<readonly [string, Gap | undefined]>([
    ['was not read for a while', 'timed-out'],
    ['is named anew by the same path', undefined],
  ])('is not the same one that %s', (_case, between) => {
    const { memory } = watched([
      { facts: first },
      { awake: 300, facts: { library: between ?? { ...first.library } } },
      { awake: 300, facts: { ...first, uploadCounts: counts(3_400) } },
    ]);
    expect(memory.counts.map(({ left }) => left)).toEqual([3_460, 3_400]);
  });
});
