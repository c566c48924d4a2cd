import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counts, engine, healthyFacts, START, snapshotOf } from '../../test/harness/snapshot.ts';
import type { Finding, State } from './diagnosis.ts';
import type { FactId, Facts, Gap } from './reading.ts';
import { opensOf, type RuleId } from './rules/index.ts';
import { advance, beginWatch } from './state.ts';

type Changes = { readonly [Id in FactId]?: Facts[Id] | Gap };

interface Step {
  readonly minutes: number;
  /** How many of the minutes before it the Mac slept. */
  readonly asleep?: number;
  readonly facts: Changes;
}

const at = (minutes: number): number => START + minutes * 60_000;

/** Plays steps at given minutes; each step's changes hold from then on. All states, in order. */
function play(steps: readonly Step[], base: Changes = healthyFacts(START)): readonly State[] {
  let watch = beginWatch(START);
  let facts: Changes = base;
  let last = 0;
  return steps.map(({ minutes, asleep = 0, facts: changes }) => {
    facts = { ...facts, ...changes };
    const passed = { awake: (minutes - last - asleep) * 60, asleep: asleep * 60 };
    last = minutes;
    const next = advance(watch, snapshotOf(at(minutes), facts), at(minutes), passed);
    watch = next.watch;
    return next.state;
  });
}

const end = (steps: readonly Step[]): State => play(steps).at(-1) as State;
const one = (facts: Changes): State => end([{ minutes: 0, facts }]);
const diagnosis = (state: State, rule: RuleId) => state.diagnoses.find((each) => each.rule === rule);
const found = (state: State, rule: RuleId): Finding | undefined => {
  const each = diagnosis(state, rule);
  return each?.outcome === 'found' ? each : undefined;
};
const loud = (state: State): readonly string[] =>
  state.diagnoses.flatMap((each) => (each.outcome === 'found' && each.effect !== 'note' ? [each.rule] : []));

const lowPower = { lowPowerMode: { on: true, highPower: false, row: 'lowpowermode 1' } } as const;
const busy = {
  processes: { photos: null, daemons: [{ name: 'photoanalysisd', pid: 9, cpu: 97, elapsedSeconds: 60 }] },
} as const satisfies Changes;
const offline = {
  reachability: { ipv4: [], ipv6: [], primary: null },
  appleRoute: { interface: null, gateway: null },
  portal: { answered: false, captive: false, status: null },
  icloudName: { found: false, addresses: [] },
  icloudConnection: { connected: false, issuer: null, failure: 'ENOTFOUND' },
  link: 'depends',
} as const satisfies Changes;

describe('a healthy Mac', () => {
  it('has nothing in the way', () => {
    const state = one({});
    expect(loud(state)).toEqual([]);
    expect(state.headline).toBeNull();
  });

  it('is not called uploading on its first look: nothing has been seen to move', () => {
    expect(one({}).verdict).toBe('unknown');
  });

  it('is uploading once the count fell', () => {
    const state = end([
      { minutes: 0, facts: {} },
      { minutes: 5, facts: { uploadCounts: counts(1_270) } },
    ]);
    expect(state).toMatchObject({ verdict: 'uploading', headline: null });
    expect(state.photosSays).toMatchObject({ reason: null, source: 'activity' });
  });

  it('is up to date when nothing is left and the engine knows a success', () => {
    expect(one({ uploadCounts: counts(0) }).verdict).toBe('up-to-date');
    const never = { ...engine(START, {}), lastSyncDate: null };
    expect(one({ uploadCounts: counts(0), syncEngine: never }).verdict).toBe('unknown');
  });

  it.each([
    [{ iCloudLibraryExists: false }, 'unknown'],
    [{ iCloudLibraryHasBeenWiped: true }, 'unknown'],
    [{ containerHasBeenWiped: true }, 'unknown'],
    [{ iCloudLibraryExists: true, iCloudLibraryHasBeenWiped: false }, 'up-to-date'],
  ])('with nothing left and %j is %s', (flags, verdict) =>
    expect(one({ uploadCounts: counts(0), syncEngine: engine(START, flags) }).verdict).toBe(verdict),
  );
});

describe('the engine and the live reading', () => {
  const flagged = (savedAt: number) => ({
    syncEngine: engine(savedAt, { isBlockedByLowPowerModeKey: true }),
  });

  it('lets the live reading decide where the flag is older than its last change', () => {
    const state = one(flagged(START - 60_000));
    expect(diagnosis(state, 'low-power-mode')).toEqual({ rule: 'low-power-mode', outcome: 'clear' });
  });

  it('lets a fresh flag win over the live reading', () => {
    const state = end([
      { minutes: 0, facts: {} },
      { minutes: 5, facts: flagged(at(3)) },
    ]);
    expect(found(state, 'low-power-mode')).toMatchObject({
      by: 'engine',
      certainty: 'certain',
      effect: 'blocks',
      evidence: ['syncEngine', 'lowPowerMode'],
    });
  });

  it.each([
    ['disk-full', 'external', 3e8, { veryLowDiskSpace: true }],
    ['disk-low', 'external', 8e8, { lowDiskSpace: true }],
    ['disk-low', 'external', 8 * 2 ** 30, { lowDiskSpace: true }],
  ])('%s is still about the other disk when the engine says so too (%s, %d bytes free)', (...row) => {
    const [rule, variant, freeBytes, flags] = row;
    const disk = { path: '/Volumes/Photos SSD', freeBytes, totalBytes: 2e12 };
    const libraryCounts = { ...healthyFacts(START).libraryCounts, originalsMissing: 0 };
    const state = one({ disk, libraryCounts, syncEngine: engine(START, flags) });
    const finding = found(state, rule as RuleId);
    expect(finding).toMatchObject({ by: 'engine', variant, values: { freeBytes } });
    expect(finding && opensOf(finding)).toBeNull();
  });

  it('keeps the word of the engine when a reading comes to say the same', () => {
    const hot = { cpuSpeedLimit: 52, thermalWarning: null, performanceWarning: null };
    const state = end([
      { minutes: 0, facts: {} },
      { minutes: 5, facts: { syncEngine: engine(at(3), { thermalPressure: true }) } },
      { minutes: 15, facts: { heat: hot } },
    ]);
    expect(found(state, 'mac-too-hot')).toMatchObject({ by: 'engine', effect: 'blocks', since: at(5) });
  });

  it('believes the engine where the live tool has recorded nothing, for two hours', () => {
    const hot = { syncEngine: engine(START - 240_000, { thermalPressure: true }) };
    expect(found(one(hot), 'mac-too-hot')).toMatchObject({ by: 'engine', effect: 'blocks', since: START });
    const later = end([
      { minutes: 0, facts: hot },
      { minutes: 117, facts: hot },
    ]);
    expect(diagnosis(later, 'mac-too-hot')).toMatchObject({
      outcome: 'not-judged',
      missing: ['syncEngine'],
    });
  });

  it('keeps it while a reading that said otherwise before fails for a moment', () => {
    const state = end([
      { minutes: 0, facts: {} },
      { minutes: 5, facts: flagged(at(3)) },
      { minutes: 6, facts: { lowPowerMode: 'timed-out' } },
      { minutes: 7, facts: { lowPowerMode: healthyFacts(START).lowPowerMode } },
    ]);
    expect(found(state, 'low-power-mode')).toMatchObject({ by: 'engine', since: at(5) });
  });

  it('does not take up an old word while the reading that said otherwise fails', () => {
    const state = end([
      { minutes: 0, facts: flagged(START - 60_000) },
      { minutes: 6, facts: { lowPowerMode: 'timed-out' } },
    ]);
    expect(diagnosis(state, 'low-power-mode')).toMatchObject({ outcome: 'not-judged' });
  });

  it('forgets it when the reading then says otherwise', () => {
    const state = end([
      { minutes: 0, facts: {} },
      { minutes: 5, facts: flagged(at(3)) },
      { minutes: 6, facts: lowPower },
      { minutes: 9, facts: { lowPowerMode: { on: false, highPower: false, row: 'lowpowermode 0' } } },
    ]);
    expect(diagnosis(state, 'low-power-mode')).toMatchObject({ outcome: 'clear' });
  });

  it('never clears a rule because the engine is silent', () => {
    const state = end([
      { minutes: 0, facts: lowPower },
      { minutes: 5, facts: { syncEngine: engine(at(4), { isBlockedByLowPowerModeKey: false }) } },
    ]);
    expect(found(state, 'low-power-mode')).toMatchObject({ by: 'readings', since: START });
  });

  it('does not judge a rule that only the engine can find by a file older than two hours', () => {
    const busy = engine(START - 3 * 3_600_000, { heavyResourceUsage: true });
    expect(diagnosis(one({ syncEngine: busy }), 'system-busy')).toEqual({
      rule: 'system-busy',
      outcome: 'not-judged',
      missing: ['syncEngine'],
    });
    const recent = engine(START - 3_600_000, { heavyResourceUsage: true });
    expect(found(one({ syncEngine: recent }), 'system-busy')).toMatchObject({ effect: 'blocks' });
  });

  it('never takes the absence of a flag that no macOS writes for a word', () => {
    const captured = engine(START, { isBlockedBySnapshot: true });
    expect(found(one({ syncEngine: captured }), 'library-snapshot')).toMatchObject({ certainty: 'certain' });
    expect(diagnosis(one({}), 'library-snapshot')).toMatchObject({ outcome: 'not-judged' });
  });

  it('takes a flag that is absent as silence of a fresh engine', () => {
    expect(diagnosis(one({}), 'system-busy')).toMatchObject({ outcome: 'clear' });
    expect(diagnosis(one({ syncEngine: 'not-permitted' }), 'system-busy')).toMatchObject({
      outcome: 'not-judged',
    });
  });
});

describe('the end of the upload', () => {
  const falling = [0, 5, 10, 15, 20, 25].map((minutes) => ({
    minutes,
    facts: { uploadCounts: counts(1_284 - minutes) },
  }));

  it('is told while items go up', () => {
    expect(end(falling).progress.eta).toBeGreaterThan(at(25));
  });

  it('is not told once something stops them', () => {
    expect(end([...falling, { minutes: 26, facts: lowPower }]).progress.eta).toBeNull();
  });
});

describe('what must last before it counts', () => {
  const busyFor = (minutes: number, asleep: number) =>
    found(
      end([
        { minutes: 0, facts: busy },
        { minutes, asleep, facts: {} },
      ]),
      'analysis-busy',
    );

  it('counts from when it began, not from when the watch did', () => {
    const idle = { processes: healthyFacts(START).processes };
    const busyFrom30 = [
      { minutes: 0, facts: idle },
      { minutes: 30, facts: busy },
    ];
    expect(found(end([...busyFrom30, { minutes: 39, facts: {} }]), 'analysis-busy')).toBeUndefined();
    expect(found(end([...busyFrom30, { minutes: 40, facts: {} }]), 'analysis-busy')).toBeDefined();
  });

  it('lasts awake: a night between two busy minutes is none of it', () => {
    expect(busyFor(10, 0)).toMatchObject({ effect: 'slows', since: at(10) });
    expect(busyFor(9, 0)).toBeUndefined();
    expect(busyFor(400, 395)).toBeUndefined();
    expect(busyFor(400, 390)).toBeDefined();
  });
});

describe('a tool that fails for a moment', () => {
  const failing = { lowPowerMode: 'timed-out' } as const;

  it('does not change since when a cause holds', () => {
    const state = end([
      { minutes: 0, facts: lowPower },
      { minutes: 60, facts: failing },
      { minutes: 61, facts: lowPower },
    ]);
    expect(found(state, 'low-power-mode')).toMatchObject({ since: at(0), sinceAwake: 0 });
  });

  it('leaves what must last where it was', () => {
    const state = end([
      { minutes: 0, facts: busy },
      { minutes: 12, facts: { processes: 'timed-out' } },
      { minutes: 13, facts: busy },
    ]);
    expect(found(state, 'analysis-busy')).toBeDefined();
  });
});

describe('the network is a chain', () => {
  it('finds only its first broken link', () => {
    const state = one(offline);
    expect(
      loud(state).filter((rule) => ['offline', 'dns-broken', 'icloud-unreachable'].includes(rule)),
    ).toEqual(['offline']);
    expect(state.headline).toMatchObject({ rule: 'offline' });
    expect(diagnosis(state, 'dns-broken')).toEqual({ rule: 'dns-broken', outcome: 'clear' });
  });
});

describe('the headline', () => {
  const signedOut = { account: { signedIn: false, photosServiceEnabled: null, managed: null } } as const;

  it('goes to what is not set up before any other block, and the verdict follows', () => {
    expect(one({ ...lowPower, ...signedOut })).toMatchObject({
      verdict: 'not-set-up',
      headline: { rule: 'signed-out' },
    });
  });

  it('goes to the network before that', () => {
    expect(one({ ...offline, ...signedOut })).toMatchObject({
      verdict: 'blocked',
      headline: { rule: 'offline' },
    });
  });

  const hot = { syncEngine: engine(START, { thermalPressure: true }) };

  it('keeps the order of Photos itself while iCloud Photos is set up', () => {
    expect(one({ ...offline, ...hot }).headline).toMatchObject({ rule: 'mac-too-hot' });
  });

  it('is followed by all else in the same order', () => {
    const rules = one({ ...hot, ...offline, ...signedOut }).diagnoses.map(({ rule }) => rule);
    expect(rules.slice(0, 3)).toEqual(['offline', 'signed-out', 'mac-too-hot']);
  });

  it('goes to a stall before what slows', () => {
    const warm = { syncEngine: engine(START, { moderateThermalPressure: true }) };
    const state = end([
      { minutes: 0, facts: warm },
      { minutes: 120, facts: {} },
    ]);
    expect(loud(state).slice(0, 2)).toEqual(['stalled', 'mac-warm']);
  });

  it('keeps since when it holds, over samples', () => {
    const state = end([
      { minutes: 0, facts: {} },
      { minutes: 74, facts: lowPower },
      { minutes: 500, facts: {} },
    ]);
    expect(state.headline).toMatchObject({ rule: 'low-power-mode', since: at(74) });
    expect(state.diagnoses[0]).toBe(state.headline);
  });

  it('begins anew after a clear sample', () => {
    const off = { lowPowerMode: healthyFacts(START).lowPowerMode };
    const state = end([
      { minutes: 0, facts: lowPower },
      { minutes: 1, facts: off },
      { minutes: 2, facts: lowPower },
    ]);
    expect(state.headline?.since).toBe(at(2));
  });

  it('is a note only for failed items and a library that may not be read', () => {
    const failed = { uploadCounts: { ...counts(0), failed: 3 } };
    expect(one(failed)).toMatchObject({
      verdict: 'up-to-date',
      headline: { rule: 'items-failed', effect: 'note' },
    });
    expect(one({ ...lowPower, ...failed }).headline?.rule).toBe('items-failed');
    const update = {
      uploadCounts: counts(0),
      macosUpdate: { waiting: [{ name: 'macOS', version: '15.8' }] },
    };
    expect(one(update).headline).toBeNull();
  });
});

describe('when nothing is left', () => {
  it('makes what only pauses uploads a note', () => {
    const state = one({ ...lowPower, uploadCounts: counts(0) });
    expect(found(state, 'low-power-mode')).toMatchObject({ effect: 'note' });
    expect(state.verdict).toBe('up-to-date');
  });
});

describe('Sync Now', () => {
  const steps = (fallMinutes: number): readonly Step[] => [
    { minutes: 0, facts: lowPower },
    { minutes: 5, facts: { uploadCounts: counts(1_283) } },
    { minutes: fallMinutes, facts: { uploadCounts: counts(1_200) } },
    { minutes: 60, facts: {} },
  ];

  it('makes an overridden reason a risk while items still go up', () => {
    const state = end(steps(40));
    expect(found(state, 'low-power-mode')).toMatchObject({ effect: 'risk' });
    expect(state).toMatchObject({ verdict: 'uploading', headline: { rule: 'low-power-mode' } });
  });

  it('blocks again half an hour after the last item', () => {
    expect(end(steps(20)).verdict).toBe('blocked');
  });

  it('does not excuse a reason that began after the last item', () => {
    const state = end([
      { minutes: 0, facts: {} },
      { minutes: 5, facts: { uploadCounts: counts(1_200) } },
      { minutes: 6, facts: lowPower },
    ]);
    expect(state.verdict).toBe('blocked');
  });
});

describe('a stall', () => {
  it('is two hours awake without change and without a block', () => {
    expect(
      end([
        { minutes: 0, facts: {} },
        { minutes: 119, facts: {} },
      ]).verdict,
    ).toBe('unknown');
    expect(
      end([
        { minutes: 0, facts: {} },
        { minutes: 120, facts: {} },
      ]),
    ).toMatchObject({
      verdict: 'stalled',
      headline: { rule: 'stalled', effect: 'stalls' },
    });
  });

  it('is not called so while something blocks', () => {
    const state = end([
      { minutes: 0, facts: lowPower },
      { minutes: 240, facts: {} },
    ]);
    expect(state.verdict).toBe('blocked');
    expect(diagnosis(state, 'stalled')).toMatchObject({ outcome: 'clear' });
  });

  it('is not called so in the quarter of an hour after that', () => {
    const freed = { lowPowerMode: healthyFacts(START).lowPowerMode };
    const [, , , soon, later] = play([
      { minutes: 0, facts: lowPower },
      { minutes: 180, facts: {} },
      { minutes: 181, facts: freed },
      { minutes: 194, facts: {} },
      { minutes: 195, facts: {} },
    ]);
    expect(soon?.verdict).toBe('unknown');
    expect(later?.verdict).toBe('stalled');
  });
});

describe('slowed', () => {
  const vpn = { vpn: { verdict: 'full', interface: 'utun4', name: null, evidence: 'route: utun4' } } as const;
  const falling = (from: number, to: number, left: number, step: number): readonly Step[] =>
    Array.from({ length: (to - from) / 5 }, (_, index) => ({
      minutes: from + index * 5,
      facts: { uploadCounts: counts(left - index * step) },
    }));

  it('is a slowing finding and less than half the pace of before', () => {
    const steps = [
      ...falling(0, 120, 9_000, 50),
      { minutes: 120, facts: { ...vpn, uploadCounts: counts(7_800) } },
      ...falling(125, 260, 7_795, 5),
    ];
    expect(end(steps)).toMatchObject({ verdict: 'slowed', headline: { rule: 'vpn-carries-icloud' } });
  });

  it('is not the word where the pace stays', () => {
    const steps = [
      ...falling(0, 120, 9_000, 50),
      { minutes: 120, facts: { ...vpn, uploadCounts: counts(7_800) } },
      ...falling(125, 260, 7_750, 50),
    ];
    expect(end(steps).verdict).toBe('uploading');
  });
});

describe('green needs positive evidence', () => {
  const ids = Object.keys(healthyFacts(START)) as FactId[];
  const gaps: readonly Gap[] = [
    'absent',
    'not-permitted',
    'timed-out',
    'tool-missing',
    'unreadable',
    'depends',
  ];
  const anyFacts = fc.record({
    gone: fc.uniqueArray(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...gaps)), {
      selector: ([id]) => id,
    }),
    left: fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }),
    sent: fc.array(fc.nat(100_000_000), { maxLength: 4 }),
  });

  it('never says uploading or up to date without it', () => {
    fc.assert(
      fc.property(anyFacts, ({ gone, left, sent }) => {
        const steps = left.map((items, index) => ({
          minutes: index * 5,
          facts: {
            ...Object.fromEntries(gone),
            ...(gone.some(([id]) => id === 'uploadCounts') ? {} : { uploadCounts: counts(items) }),
            ...(gone.some(([id]) => id === 'icloudTraffic')
              ? {}
              : {
                  icloudTraffic: {
                    processes: [{ name: 'cloudd', pid: 1, bytesIn: 0, bytesOut: sent[index] ?? 0 }],
                  },
                }),
          },
        }));
        const state = end(steps);
        const counted = state.snapshot.uploadCounts?.known === true;
        const fell = counted && left.some((items, index) => index > 0 && items < (left[index - 1] ?? 0));
        const leaving = state.pace.bytesLeaving === true;
        if (state.verdict === 'uploading') expect(fell || leaving).toBe(true);
        if (state.verdict === 'up-to-date') {
          expect(counted && left.at(-1) === 0 && state.snapshot.syncEngine?.known).toBe(true);
        }
        for (const each of state.diagnoses) {
          if (each.outcome === 'not-judged') expect(each.missing.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });
});

it('gives the same answer for the same sample', () => {
  expect(one(lowPower)).toEqual(one(lowPower));
});

describe('judging again only what may have changed', () => {
  const base = healthyFacts(START);
  const change = fc.constantFrom<Changes>(
    {},
    lowPower,
    offline,
    { lowPowerMode: base.lowPowerMode },
    { uploadCounts: counts(1_200) },
    { uploadCounts: counts(0) },
    { uploadCounts: 'not-permitted' },
    { syncEngine: engine(START, {}) },
    { syncEngine: 'not-permitted' },
    { syncEngine: engine(START + 3_600_000, { heavyResourceUsage: true }) },
    { power: 'timed-out' },
    { power: base.power },
    base,
  );
  const steps = fc.array(fc.record({ minutes: fc.integer({ min: 1, max: 200 }), facts: change }));

  it('never comes to anything else than judging everything', () => {
    fc.assert(
      fc.property(steps, (all) => {
        let watch = beginWatch(START);
        let held: Changes = base;
        let now = START;
        for (const { minutes, facts } of all) {
          held = { ...held, ...facts };
          now += minutes * 60_000;
          const snapshot = snapshotOf(now, held);
          const passed = { awake: minutes * 60, asleep: 0 };
          const anew = { ...watch, judging: { ...watch.judging, known: {} } };
          const next = advance(watch, snapshot, now, passed);
          expect(next.state).toEqual(advance(anew, snapshot, now, passed).state);
          watch = next.watch;
        }
      }),
    );
  });
});

describe('a minute that brings nothing new', () => {
  const facts = { ...healthyFacts(START), ...lowPower };
  const minutes = Array.from({ length: 30 }, (_, minute) => ({ minutes: minute, facts: {} }));

  it('comes to the very same diagnoses, and tells its own time and pace', () => {
    const states = play(minutes, facts);
    const [before, last] = states.slice(-2);
    expect(last?.diagnoses).toBe(before?.diagnoses);
    expect(last?.headline).toMatchObject({ rule: 'low-power-mode', since: START });
    expect(last).toMatchObject({ at: at(29), pace: { watchedSeconds: 29 * 60 } });
  });

  it('is judged all the same by the rules for which time passes', () => {
    const states = play([...minutes, { minutes: 26 * 60, facts: {} }], healthyFacts(START));
    expect(states.at(-2)?.diagnoses).toContainEqual({ rule: 'stalled', outcome: 'clear' });
    expect(states.at(-1)?.headline).toMatchObject({ rule: 'stalled' });
  });
});

describe('a Mac without a battery', () => {
  const power = { ...healthyFacts(START).power, hasBattery: false };

  it.each([
    ['battery-low', { lowBatteryLevel: true }],
    ['battery-saving', { hasValidSystemBudgetKey: true, hasBatteryBudgetKey: false }],
  ] as const)('has no %s, whatever the engine says', (rule, flags) => {
    const syncEngine = engine(START, flags);
    expect(diagnosis(one({ syncEngine }), rule)?.outcome).toBe('found');
    expect(diagnosis(one({ syncEngine, power }), rule)).toEqual({ rule, outcome: 'clear' });
  });
});
