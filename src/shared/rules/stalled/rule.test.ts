import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import { says } from '../../../../test/harness/says.ts';
import { photos } from '../../text/en/photos.ts';
import type { Pace } from '../../watch/pace.ts';
import { clear, found, notJudged } from '../rule.ts';
import { stalled } from './rule.ts';

describe('stalled', () => {
  it.each([
    ['nothing left', { left: 0, pace: { unchangedSeconds: 90_000 } }],
    ['explained by a block', { left: 12, blocked: true, pace: { unchangedSeconds: 90_000 } }],
    ['explained by a block, left unknown', { left: null, blocked: true }],
    ['moving', { left: 12, pace: { unchangedSeconds: 7199 } }],
    [
      'moving again soon after a block',
      { left: 12, pace: { unchangedSeconds: 9_000, unblockedSeconds: 899 } },
    ],
    ['just begun to watch', { left: 12, pace: { unchangedSeconds: 0 } }],
    [
      'comparing the library anew',
      { left: 12, findings: ['rebaseline'], pace: { unchangedSeconds: 90_000 } },
    ],
  ])('stays silent: %s', (_case, scene) => {
    expect(judge(stalled, scene)).toEqual(clear);
  });

  it.each([
    ['what is left', { left: null, pace: { unchangedSeconds: 90_000 } }],
    ['counts over time', { left: 12, pace: { unchangedSeconds: null } }],
  ])('is not judged without %s', (_case, scene) => {
    expect(judge(stalled, scene)).toEqual(notJudged('uploadCounts'));
  });

  it('speaks after two hours, beside slowing findings too', () => {
    const pace = { unchangedSeconds: 7200 };
    const judgement = judge(stalled, { left: 1, pace, findings: ['wifi-weak', 'on-battery'] });
    expect(judgement).toEqual(found({ left: 1, unchangedSeconds: 7200 }));
    const said = says(photos.stalled, judgement);
    expect(said).toContain('for 2 h');
  });

  it('speaks a quarter of an hour after a block that did not explain it', () => {
    const pace = { unchangedSeconds: 9_000, unblockedSeconds: 900 };
    expect(judge(stalled, { left: 1, pace })).toMatchObject({ outcome: 'found' });
  });

  it.each<[string, { slowed?: boolean } & Partial<Pace>, string, RegExp]>([
    [
      'while data leaves',
      { bytesLeaving: true, unblockedSeconds: 900 },
      'sending',
      /iCloud is still sending/,
    ],
    ['beside what slows it', { slowed: true }, 'slowed', /is the likely cause/],
    ['after a block', { unblockedSeconds: 8_999 }, 'after-block', /though what was in the way is gone/],
  ])('does not say that nothing explains it %s', (_when, { slowed = false, ...more }, variant, words) => {
    const pace = { unchangedSeconds: 9_000, ...more };
    const judgement = judge(stalled, { left: 1, slowed, pace });
    expect(judgement).toEqual(found({ left: 1, unchangedSeconds: 9_000 }, { variant }));
    expect(says(photos.stalled, judgement)).toMatch(words);
    expect(says(photos.stalled, judgement)).not.toContain('nothing found here explains it');
  });

  it('advises nobody to restart while a large video may be on its way', () => {
    expect(photos.stalled.variants.sending.steps).toEqual([]);
    expect(photos.stalled.variants.sending.fix).toMatch(/^Leave it running/);
  });

  it('offers the steps from harmless to drastic', () => {
    const said = [photos.stalled.fix, ...photos.stalled.steps.map((step) => step.do)];
    const order = [
      /^Open Photos and leave it in front/,
      /^Quit Photos and open it again/,
      /fresh shot/,
      /^Restart the Mac/,
      /cannot be uploaded/,
      /^Repair the library: back it up first/,
      /^Contact Apple Support/,
      /turn iCloud Photos off and on/,
      /sign out of iCloud/,
    ];
    expect(said).toHaveLength(order.length);
    for (const [place, pattern] of order.entries()) expect(said[place]).toMatch(pattern);
  });

  it('says what the drastic steps cost', () => {
    const cost = Object.fromEntries(photos.stalled.steps.map((step) => [step.do, step.cost]));
    const of = (part: string) => Object.entries(cost).find(([step]) => step.includes(part))?.[1];
    expect(of('Repair the library')).toMatch(/hours/);
    expect(of('off and on')).toMatch(/whole sync starts over/);
    expect(of('sign out')).toMatch(/Removes iCloud data/);
  });
});
