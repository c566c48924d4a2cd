import { describe, expect, it } from 'vitest';
import { makeState } from '../../../test/harness/state.ts';
import { checkTotals } from './check-totals.ts';
import { clockChoices } from './clock-choices.ts';
import { progressCard } from './progress.ts';
import { reasonsOf } from './reasons.ts';
import type { Mark } from './rows.ts';
import { sentenceCase } from './sentence-case.ts';

const BERLIN = 'Europe/Berlin';

describe('the progress card', () => {
  it.each([
    ['nothing is known', {}, 'uploading'],
    ['nothing is left', { left: 0, uploaded: 10 }, 'uploading'],
    ['nothing moves', { left: 10, uploaded: 10 }, 'blocked'],
  ] as const)('is not shown while %s', (_name, progress, verdict) => {
    expect(progressCard(makeState({ progress, verdict }))).toBeNull();
  });

  it('has no bar and no speed where they are not known', () => {
    expect(progressCard(makeState({ progress: { left: 1284 }, verdict: 'uploading' }))).toEqual({
      left: '1,284 left',
      done: null,
      share: null,
      toGo: null,
      pace: null,
    });
  });

  it('says how far it is', () => {
    const progress = { left: 1284, uploaded: 8716, bytesLeft: 38_200_000_000, perHour: 320 };
    expect(progressCard(makeState({ progress, verdict: 'slowed' }))).toEqual({
      left: '1,284 left',
      done: '8,716 of 10,000 done',
      share: 0.8716,
      toGo: '38.2 GB to go',
      pace: '320 an hour',
    });
  });
});

describe('what the checks come to', () => {
  const rows = (...marks: readonly Mark[]) => ({
    rows: marks.map((mark, nth) => ({ id: `${nth}`, label: '', mark, text: '', evidence: '' })),
    elsewhere: [],
  });

  it.each([
    [rows('ok', 'neutral', 'ok'), 'all 3 fine'],
    [rows('bad', 'warn', 'warn', 'ok'), '1 problem · 2 warnings'],
    [rows('note', 'unknown', 'unknown'), '1 note · 2 not checked'],
    [{ ...rows('ok'), elsewhere: ['Sleep'] }, '1 not checked'],
  ])('%#', (given, words) => {
    expect(checkTotals(given)).toBe(words);
  });
});

describe('why a headline is believed', () => {
  it('is not asked where there is none', () => {
    expect(reasonsOf(makeState({}), BERLIN)).toBeNull();
  });

  it('says how sure it is and on whose word', () => {
    const engine = makeState({ found: [{ rule: 'low-power-mode', by: 'engine', certainty: 'certain' }] });
    expect(reasonsOf(engine, BERLIN)?.sentences).toEqual(['This is certain.', 'Photos itself says so.']);
    const read = makeState({
      facts: { clock: { offsetSeconds: 400, errorSeconds: 1 } },
      found: [{ rule: 'clock-wrong', certainty: 'likely', evidence: ['clock', 'heat'] }],
    });
    expect(reasonsOf(read, BERLIN)).toMatchObject({
      sentences: ['This is likely, not certain.', 'It follows from what this Mac says:'],
      evidence: [{ source: expect.stringContaining('sntp') }],
    });
  });
});

describe('small words', () => {
  it.each([
    [0, '00:00', 48],
    [22 * 60, '22:00', 48],
    [23 * 60 + 59, '23:59', 49],
  ])('%i minutes can be chosen as %s, one of %i', (minutes, text, choices) => {
    const all = clockChoices(minutes);
    expect(all).toContainEqual({ minutes, text });
    expect(all).toHaveLength(choices);
    expect(all.map((one) => one.text)).toEqual(all.map((one) => one.text).toSorted());
  });

  it.each([
    ['needs Full Disk Access', 'Needs Full Disk Access'],
    ['iCloud is full', 'iCloud is full'],
    ['macOS keeps no list', 'macOS keeps no list'],
    ['', ''],
  ])('"%s" begins a line as "%s"', (text, shown) => {
    expect(sentenceCase(text)).toBe(shown);
  });
});
