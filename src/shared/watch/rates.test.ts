import { describe, expect, it } from 'vitest';
import { NO_PACE } from '../../../test/harness/look.ts';
import type { Snapshot } from '../reading.ts';
import { type Memory, remember, startWatch } from './memory.ts';
import { agreedEnd, estimate, paceOf, rateBefore } from './rates.ts';

const START = Date.UTC(2026, 10, 21, 21);

interface Sample {
  readonly minutes: number;
  readonly left?: number;
  readonly bytesLeft?: number;
  readonly sent?: Readonly<Record<number, number>>;
  readonly running?: readonly number[];
  readonly asleep?: number;
  readonly off?: boolean;
}

/** Plays samples at given awake minutes; `asleep` seconds passed before the sample. */
function watched(samples: readonly Sample[]): Memory {
  let memory = startWatch(START);
  let last = 0;
  let wall = START;
  for (const sample of samples) {
    const awake = sample.minutes * 60 - last;
    const asleep = sample.asleep ?? 0;
    last = sample.minutes * 60;
    wall += (awake + asleep) * 1000;
    memory = remember(memory, snapshotOf(sample, wall), wall, { awake, asleep });
    memory = estimate(memory, paceOf(memory), wall);
  }
  return memory;
}

function snapshotOf(sample: Sample, at: number): Snapshot {
  const { left, bytesLeft = (left ?? 0) * 1e6, sent, running, off } = sample;
  return {
    ...(left === undefined
      ? {}
      : {
          uploadCounts: {
            at,
            known: true,
            fact: {
              eligible: 10_000,
              uploaded: 10_000 - left,
              left,
              leftMasters: null,
              failed: 0,
              bytesLeft,
              eligibleBytes: null,
              model: null,
            },
          },
        }),
    ...(sent
      ? {
          icloudTraffic: {
            at,
            known: true,
            fact: {
              processes: Object.entries(sent).map(([pid, bytesOut]) => ({
                name: 'cloudd',
                pid: Number(pid),
                bytesIn: 0,
                bytesOut,
              })),
            },
          },
        }
      : {}),
    ...(running
      ? {
          processes: {
            at,
            known: true,
            fact: {
              photos: null,
              daemons: running.map((pid) => ({ name: 'cloudd', pid, cpu: 0, elapsedSeconds: 60 })),
            },
          },
        }
      : {}),
    ...(off ? { icloudPhotos: { at, known: true, fact: { enabled: false, since: null } } } : {}),
  };
}

const every5 = (lefts: readonly number[]): readonly Sample[] =>
  lefts.map((left, index) => ({ minutes: index * 5, left }));

describe('what may be said about progress', () => {
  it('says nothing without a count', () => {
    expect(paceOf(watched([{ minutes: 0 }, { minutes: 120 }]))).toEqual({ ...NO_PACE, watchedSeconds: 7200 });
  });

  it('gives no rate before ten minutes of counts', () => {
    expect(paceOf(watched(every5([100, 90]))).perHour).toBeNull();
    expect(paceOf(watched(every5([100, 90, 80]))).perHour).toBe(120);
  });

  it('counts what fell, not what was added meanwhile', () => {
    expect(paceOf(watched(every5([100, 90, 500, 490]))).perHour).toBe(80);
  });

  it('takes an added item as a change but not as a fall', () => {
    const pace = paceOf(watched([...every5([100, 90, 95]), { minutes: 60, left: 95 }]));
    expect(pace.unchangedSeconds).toBe(50 * 60);
    expect(pace.fellSeconds).toBe(55 * 60);
  });

  it('leaves sleep out of the time without change', () => {
    const pace = paceOf(
      watched([
        { minutes: 0, left: 9 },
        { minutes: 30, left: 9, asleep: 8 * 3600 },
      ]),
    );
    expect(pace).toMatchObject({ unchangedSeconds: 1800, watchedSeconds: 1800, sleptSeconds: 8 * 3600 });
  });

  it('does not take sleep without a count for sleep with items left', () => {
    const pace = paceOf(
      watched([
        { minutes: 0 },
        { minutes: 1, asleep: 7200 },
        { minutes: 2, left: 9, asleep: 600 },
        { minutes: 3, left: 0, asleep: 60 },
        { minutes: 4, left: 0, asleep: 300 },
      ]),
    );
    expect(pace).toMatchObject({ sleptSeconds: 660, sleptUncountedSeconds: 7200 });
  });

  it('forgets the count while iCloud Photos is off', () => {
    const memory = watched([
      { minutes: 0, left: 9 },
      { minutes: 5, left: 9_999, off: true },
      { minutes: 10, left: 9 },
    ]);
    expect(paceOf(memory).unchangedSeconds).toBe(0);
  });

  it('goes on where a daemon was idle and had no row for a while', () => {
    const samples = [
      { minutes: 0, sent: { 512: 10e6 }, running: [512] },
      { minutes: 5, sent: {}, running: [512] },
      { minutes: 10, sent: { 512: 60e6 }, running: [512] },
      { minutes: 15, sent: {}, running: [900] },
      { minutes: 20, sent: { 512: 90e6 }, running: [512] },
    ];
    expect(watched(samples).traffic.map(({ sentBytes }) => sentBytes)).toEqual([0, 0, 50e6, 50e6, 50e6]);
  });

  it('counts fewer bytes of as many items as progress', () => {
    const memory = watched([
      { minutes: 0, left: 5, bytesLeft: 9e9 },
      { minutes: 180, left: 5, bytesLeft: 8e9 },
      { minutes: 190, left: 5, bytesLeft: 8e9 },
    ]);
    expect(paceOf(memory)).toMatchObject({ unchangedSeconds: 600, fellSeconds: 600 });
  });

  it('counts more bytes of as many items as a change, and not as progress', () => {
    const memory = watched([
      { minutes: 0, left: 5, bytesLeft: 8e9 },
      { minutes: 180, left: 5, bytesLeft: 9e9 },
    ]);
    expect(paceOf(memory)).toMatchObject({ unchangedSeconds: 0, fellSeconds: null });
  });

  it('adds up what the daemons sent and starts anew where a counter fell', () => {
    const memory = watched([
      { minutes: 0, sent: { 1: 5_000_000 } },
      { minutes: 5, sent: { 1: 65_000_000, 2: 900_000_000 } },
      { minutes: 10, sent: { 1: 1_000, 2: 900_000_000 } },
    ]);
    expect(paceOf(memory)).toMatchObject({ bytesPerHour: 360_000_000, bytesLeaving: true });
  });

  it('measures the speed from when the bytes began to move again', () => {
    const memory = watched([
      { minutes: 0, sent: { 1: 0 } },
      { minutes: 5, sent: { 1: 500_000_000 } },
      { minutes: 60, sent: { 1: 500_000_000 } },
      { minutes: 65, sent: { 1: 550_000_000 } },
      { minutes: 70, sent: { 1: 600_000_000 } },
    ]);
    expect(paceOf(memory)).toMatchObject({ bytesPerHour: 600_000_000, movingSeconds: 600 });
  });

  it('does not take keep-alive chatter for an upload', () => {
    const memory = watched([
      { minutes: 0, sent: { 1: 0 } },
      { minutes: 15, sent: { 1: 300_000 } },
    ]);
    expect(paceOf(memory)).toMatchObject({ bytesPerHour: 0, bytesLeaving: false, movingSeconds: 0 });
  });

  it('never promises more than the servers take', () => {
    const fast = paceOf(watched(every5([9_000, 8_000, 7_000])));
    expect(fast.secondsToFinish).toBe((7_000 / 5_000) * 3600);
  });

  it('remembers the rate before a finding began', () => {
    const memory = watched([...every5([400, 390, 380, 370, 360]), { minutes: 80, left: 360 }]);
    expect(rateBefore(memory, 20 * 60)).toBe(120);
    expect(rateBefore(memory, 0)).toBeNull();
  });
});

describe('the end of the upload', () => {
  const end = (lefts: readonly number[]): number | null => {
    const memory = watched(every5(lefts));
    return agreedEnd(memory, memory.at);
  };

  it('is hidden until three estimates agree', () => {
    expect(end([100, 90, 80])).toBeNull();
    expect(end([100, 90, 80, 70])).toBeNull();
    expect(end([100, 90, 80, 70, 60])).toBe(START + 50 * 60_000);
  });

  it('is hidden while they do not', () => {
    expect(end([1000, 999, 998, 700, 699])).toBeNull();
  });

  it.each([
    ['minutes apart shortly before the end agree', 10, 20, true],
    ['a quarter of an hour apart agree', 15, 20, true],
    ['further apart do not', 16, 20, false],
    ['a quarter of a long rest apart agree', 60, 240, true],
    ['further apart than that do not', 61, 240, false],
  ])('estimates that lie %s: %i min, with %i min to go', (_case, apart, toGo, agree) => {
    const last = START + toGo * 60_000;
    const estimates = [last - apart * 60_000, last - (apart / 2) * 60_000, last];
    expect(agreedEnd({ ...startWatch(START), estimates }, START)).toBe(agree ? last : null);
  });

  it('is gone when nothing is left', () => {
    expect(end([40, 30, 20, 10, 0])).toBeNull();
  });
});

it('does not grow over a simulated week of minutes', () => {
  let memory = startWatch(START);
  let largest = 0;
  for (let minute = 0; minute < 7 * 24 * 60; minute += 1) {
    const at = START + minute * 60_000;
    const sample = { minutes: minute, left: 20_000 - minute, sent: { 1: minute * 1e6 } };
    memory = remember(memory, snapshotOf(sample, at), at, { awake: 60, asleep: 0 });
    if (minute === 3 * 24 * 60) largest = JSON.stringify(memory).length;
  }
  expect(JSON.stringify(memory).length).toBeLessThan(largest * 1.05);
});
