import { describe, expect, it } from 'vitest';
import { BERLIN, LOW_POWER, samples, told } from '../../../../test/harness/evening.ts';
import { MORNING, makeState, type StateScene } from '../../../../test/harness/state.ts';
import { shareDone } from '../progress.ts';
import { timelineOf } from '../timeline.ts';
import { minuteLine, watchFrame } from './watch.ts';

const UPLOADING: StateScene = {
  verdict: 'uploading',
  progress: { left: 2006, bytesLeft: 15_900_000_000, uploaded: 7994, failed: 0, eta: MORNING + 13_740_000 },
};

const PAUSED: StateScene = {
  verdict: 'blocked',
  found: [{ rule: 'low-power-mode', since: MORNING - 528 * 60_000 }],
  progress: { left: 1284, bytesLeft: 38_200_000_000, uploaded: 8716 },
};

function frame(scene: StateScene, { columns = 80, foot = [] as readonly string[] } = {}): readonly string[] {
  const { chronicle, night } = told({ entries: [...samples(0, 73), ...samples(74, 600, LOW_POWER)] });
  const timeline = timelineOf(chronicle, night.stretches, BERLIN);
  const text = watchFrame(makeState(scene), { columns, color: false, timeZone: BERLIN, timeline, foot });
  return text.split('\n').slice(1, -1);
}

it('shows an upload that goes well', () => {
  expect(frame(UPLOADING, { foot: ['Written down in ~/history.'] })).toEqual([
    '  ✓ Uploading: nothing is in the way',
    '    2,006 items left, 15.9 GB · should finish about 10:51',
    '',
    '    ███████████████████████████████░░░░░░░░░  79 %',
    '    7,994 of 10,000 items · about 4 h to go',
    '',
    '  21:00 ───────────────────────────────────────────────────────────── 07:00',
    `  Power    ${'█'.repeat(64)}`,
    '  Asleep',
    `  Network  ${'█'.repeat(64)}`,
    `  Paused   ${' '.repeat(8)}${'█'.repeat(56)}`,
    '  Upload',
    '',
    '  Looked at 07:02. Ctrl-C ends and tells the night so far.',
    '  Written down in ~/history.',
  ]);
});

it('shows what stops an upload, and what to do', () => {
  expect(frame(PAUSED).slice(0, 8)).toEqual([
    '  ✕ Uploads are paused because Low Power Mode is on',
    '    since 22:14 (8 h 48 min) · 1,284 items left, 38.2 GB',
    '',
    '    ██████████████████████████████████░░░░░░  87 %',
    '    8,716 of 10,000 items',
    '',
    expect.stringMatching(/^ {4}Do this {8}Turn it off/),
    '                   System Settings → Battery → Low Power Mode',
  ]);
});

it('has no bar where the counts are not known', () => {
  expect(frame({ verdict: 'unknown' }).join('\n')).not.toMatch(/%|░/);
});

it.each([40, 60, 80, 100, 200])('stays within %i columns', (columns) => {
  expect(Math.max(...frame(PAUSED, { columns }).map((line) => line.length))).toBeLessThanOrEqual(columns);
});

describe('the share that is done', () => {
  it.each([
    [null, 5, null],
    [5, null, null],
    [0, 0, null],
    [1, 9999, 0.9999],
    [0, 10, 1],
  ])('with %s left and %s uploaded is %s', (left, uploaded, share) => {
    expect(shareDone({ left, uploaded, bytesLeft: null, failed: null, perHour: null, eta: null })).toBe(
      share,
    );
  });

  it('never rounds up to all', () => {
    const lines = frame({ verdict: 'uploading', progress: { left: 1, uploaded: 9999 } });
    expect(lines.find((line) => line.includes('%'))).toContain('░  99 %');
  });
});

it('is one line where nothing can be drawn over', () => {
  const place = { timeZone: BERLIN, macosMajor: null };
  expect(minuteLine(makeState(PAUSED), place)).toBe(
    'Uploads are paused because Low Power Mode is on · 1,284 left',
  );
});
