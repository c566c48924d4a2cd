import { describe, expect, it } from 'vitest';
import { engine, healthyFacts } from '../../../test/harness/snapshot.ts';
import { MORNING, makeState, type StateScene } from '../../../test/harness/state.ts';
import type { Pace } from '../watch/pace.ts';
import { topOf } from './top.ts';

const HEALTHY = healthyFacts(MORNING);
const PLACE = { timeZone: 'Europe/Berlin', macosMajor: 15 } as const;
const later = MORNING + 97 * 3_600_000;

const top = (scene: StateScene, place: Partial<Parameters<typeof topOf>[1]> = {}) =>
  topOf(makeState({ facts: HEALTHY, ...scene }), { ...PLACE, ...place });

describe('one estimate per screen', () => {
  const progress = { left: 5_012, bytesLeft: 68_700_000_000, eta: later };

  it('is the pace where the headline has none', () => {
    expect(top({ verdict: 'slowed', found: [{ rule: 'vpn-carries-icloud' }], progress }).under).toEqual([
      '5,012 items left, 68.7 GB',
      'at this pace another 4 days',
    ]);
  });

  it.each(['slow-uplink', 'battery-will-run-out'] as const)('is that of the headline %s', (rule) => {
    expect(top({ verdict: 'slowed', found: [{ rule }], progress }).under).toEqual([
      '5,012 items left, 68.7 GB',
    ]);
  });
});

describe('the end of the upload', () => {
  const at = { left: 600, eta: MORNING + 3 * 3_600_000 };
  const note = { effect: 'note' } as const;

  it.each([
    ['nothing is in the way', [], 'should finish about 10:02'],
    [
      'this Mac goes to sleep',
      [{ rule: 'will-sleep' }],
      'should finish about 10:02, if this Mac stays awake',
    ],
    ['the lid is closed', [{ rule: 'lid-will-sleep' }], 'should finish about 10:02, if this Mac stays awake'],
    ['there is no room for it', [{ rule: 'icloud-storage-short' }], undefined],
    ['the library is only being compared', [{ rule: 'rebaseline', ...note }], undefined],
  ] as const)('where %s', (_case, found, end) => {
    const scene: StateScene = { verdict: 'uploading', found, progress: at };
    expect(top(scene).under.find((part) => part.startsWith('should'))).toBe(end);
  });
});

describe('what Photos shows', () => {
  const says = (reason: 1 | 7 | 16, source: 'engine' | 'readings', wording: 'apple' | 'ours') => {
    const photosSays = { reason, text: 'T', source, button: null, wording } as const;
    return top({ verdict: 'blocked', found: [{ rule: 'low-power-mode' }], photosSays }).photosShows;
  };

  it('is marked by how near our words come to it', () => {
    expect(says(7, 'engine', 'apple')?.text).toBe('T');
    expect(says(7, 'readings', 'apple')?.text).toBe('probably "T"');
    expect(says(16, 'engine', 'ours')?.text).toBe('probably "T"');
    expect(says(1, 'engine', 'ours')?.text).toBe('something like "T"');
  });
});

describe('the end of an upload that takes long', () => {
  it.each([
    [15, 'should finish about 22:02'],
    [20, 'should finish about 23 Nov, 03:02'],
    [21, 'at this pace another 21 h'],
  ])('in %i h', (hours, said) => {
    const progress = { left: 5_012, eta: MORNING + hours * 3_600_000 };
    expect(top({ verdict: 'uploading', progress }).under.at(-1)).toBe(said);
  });
});

describe('under the headline', () => {
  it.each(['stalled', 'engine-wedged'] as const)('%s tells by itself how long nothing has moved', (rule) => {
    const found = [{ rule, since: MORNING - 7_200_000, values: { unchangedSeconds: 14_400, left: 3 } }];
    expect(top({ verdict: 'stalled', found, progress: { left: 3 } }).under).toEqual(['3 items left']);
  });

  it('an empty list of items is said in words', () => {
    const scene: StateScene = {
      verdict: 'not-set-up',
      found: [{ rule: 'signed-out' }],
      progress: { left: 0 },
    };
    expect(top(scene).under).toEqual(['nothing left to upload']);
  });

  it('failed items are not counted twice', () => {
    const progress = { left: 0, uploaded: 9_983, failed: 17 };
    const scene: StateScene = { verdict: 'up-to-date', progress };
    expect(top(scene).under).toEqual(['9,983 items in iCloud', '17 could not be uploaded']);
    const found = [{ rule: 'items-failed', values: { failed: 17 } }] as const;
    expect(top({ ...scene, found }).under).toEqual(['9,983 items in iCloud']);
  });
});

describe('up to date', () => {
  const done: StateScene = { verdict: 'up-to-date', headline: null, progress: { left: 0, uploaded: 10_000 } };

  it('is said of everything where everything is in the library', () => {
    expect(top(done)).toMatchObject({ headline: 'Everything is uploaded to iCloud', why: null, fix: null });
  });

  it.each([
    [1, '1 item in Photos is not in the library, so iCloud never gets it.'],
    [2_318, '2,318 items in Photos are not in the library, so iCloud never gets them.'],
  ])('is said of the library alone where Photos refers to %i outside it', (referenced, text) => {
    const found = [{ rule: 'items-referenced', values: { referenced } }] as const;
    expect(top({ ...done, found })).toEqual({
      mark: 'ok',
      headline: 'Everything in the library is uploaded to iCloud',
      under: ['10,000 items in iCloud'],
      photosShows: null,
      why: { label: 'But', text },
      fix: 'In Photos, select what is outside the library and choose File → Consolidate.',
      steps: [],
      stepsFollow: false,
      opens: { destination: 'photos', label: 'Open Photos', path: 'Applications → Photos' },
    });
  });
});

describe('no headline and no proof', () => {
  const told = (
    progress: NonNullable<StateScene['progress']>,
    unchangedSeconds: number | null = null,
    { found = [], ...differs }: Partial<Pace> & Pick<StateScene, 'found'> = {},
  ) => {
    const state = makeState({ facts: HEALTHY, progress, found });
    const pace = { ...state.pace, unchangedSeconds, ...differs };
    const { headline, under, why, fix } = topOf({ ...state, pace }, PLACE);
    return [headline, ...under, why?.text, fix].join(' | ');
  };

  it('does not wait for a fall of what is zero', () => {
    expect(told({ left: 0, uploaded: 10_000 })).toBe(
      'Nothing left to upload, but no sign of a finished sync | ' +
        'When Photos last finished a sync is not known, and only that would show that everything has arrived. | ' +
        'Open Photos and see whether it says when it last synced.',
    );
  });

  it('calls nothing safe while iCloud holds no library', () => {
    const syncEngine = engine(MORNING, { iCloudLibraryExists: false });
    const state = makeState({ facts: { ...HEALTHY, syncEngine }, progress: { left: 0 } });
    expect(topOf(state, PLACE).headline).toBe('Nothing left to upload, but iCloud holds no photo library');
  });

  it('speaks of one look only where there was one', () => {
    expect(told({ left: 7 })).toContain('One look cannot tell');
    expect(told({ left: 7 }, 3_600)).toContain('has been the same for 1 h.');
    expect(told({ left: 7 }, 60, { watchedSeconds: 6 * 3_600 })).toContain('has not fallen for 6 h.');
    expect(told({ left: 7 }, 60, { watchedSeconds: 6 * 3_600, fellSeconds: 10_800 })).toContain('for 3 h.');
  });

  it('promises advice after two hours only where it will come', () => {
    const promise = 'after two hours without a change it says what to try';
    const found = [{ rule: 'rebaseline', effect: 'note' }] as const;
    expect(told({ left: 7 }, 3_600)).toContain(promise);
    expect(told({ left: 7 }, 3_600, { found })).toContain('Leave it alone');
    expect(told({ left: 7 }, 4 * 3_600, { unblockedSeconds: 60 })).toContain('a quarter of an hour');
    expect(told({ left: 7 }, 4 * 3_600)).not.toContain(promise);
  });
});

it('calls no upload what is only being compared', () => {
  const found = [{ rule: 'rebaseline', effect: 'note' }] as const;
  const told = top({ verdict: 'uploading', headline: null, found });
  expect(told.headline).toBe('Photos is comparing your library with iCloud');
  expect(told.fix).toMatch(/^Leave it alone/);
});

describe('what to do', () => {
  it.each([
    ['library-volume-unsuitable', true],
    ['items-failed', true],
    ['stalled', false],
  ] as const)('%s: its steps come after the fix: %s', (rule, stepsFollow) => {
    expect(top({ verdict: 'blocked', found: [{ rule }] })).toMatchObject({ stepsFollow });
  });

  const lowPower: StateScene = { verdict: 'blocked', found: [{ rule: 'low-power-mode' }] };

  it('names no button that this macOS does not have', () => {
    expect(top(lowPower).steps.map((step) => step.do)).toEqual([
      'Click Sync Now below the library in Photos.',
    ]);
    expect(top(lowPower, { macosMajor: 12 }).steps).toEqual([]);
  });

  it('opens the pane of this kind of Mac, by the name that is printed', () => {
    expect(top(lowPower, { macosMajor: 26, hasBattery: false }).opens).toEqual({
      destination: 'energy',
      label: 'Open Energy Settings',
      path: 'System Settings → Energy',
    });
  });

  it('opens where this very finding is put right, if anywhere', () => {
    const opens = (rule: 'disk-full' | 'icloud-photos-off', variant: string) =>
      top({ verdict: 'blocked', found: [{ rule, variant }] }).opens;
    expect(opens('icloud-photos-off', 'leaving')?.destination).toBe('icloud-storage');
    expect(opens('disk-full', 'external')).toBeNull();
  });

  it('does not ask to turn off what macOS shows as off', () => {
    const found = [{ rule: 'low-power-mode', by: 'engine', variant: 'engine-alone' }] as const;
    const { headline, fix } = top({ verdict: 'blocked', found });
    expect(headline).toBe('Photos acts as if Low Power Mode were on, although it is off');
    expect(fix).toBe('With the power adapter plugged in, turn Low Power Mode on and off again.');
  });

  it('takes the usual sentences of the engine where there are none for its word against macOS', () => {
    const found = [{ rule: 'mac-too-hot', by: 'engine', variant: 'engine-alone' }] as const;
    expect(top({ verdict: 'blocked', found }).headline).toBe(
      'Uploads are paused because this Mac is too hot',
    );
  });

  it('does not call on what is off where Photos uploads in spite of the engine’s word', () => {
    const found = [
      { rule: 'low-power-mode', by: 'engine', variant: 'engine-alone', effect: 'risk' },
    ] as const;
    expect(top({ verdict: 'uploading', found }).headline).toBe(
      'The sync engine says that Low Power Mode is on, and Photos uploads in spite of it for now',
    );
  });

  it('asks nobody to plug in what is plugged in', () => {
    const found = [{ rule: 'battery-low', by: 'engine', variant: 'engine-alone' }] as const;
    expect(top({ verdict: 'blocked', found }).headline).toBe(
      'Photos acts as if the battery were low, although it is not',
    );
  });
});
