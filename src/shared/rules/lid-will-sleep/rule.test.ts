import { describe, expect, it } from 'vitest';
import { judge, type Scene } from '../../../../test/harness/look.ts';
import { desktop, expectSpoken, onMains } from '../../../../test/harness/scenes.ts';
import { power } from '../../text/en/power.ts';
import { clear, found, notJudged } from '../rule.ts';
import { lidWillSleep } from './rule.ts';

const lid = (closed: boolean, causesSleep: boolean | null) => ({ closed, causesSleep });

describe('lid-will-sleep', () => {
  it.each<[string, Scene]>([
    ['while the lid is open', { left: 12, facts: { lid: lid(false, true) } }],
    ['while the lid is open and the count unknown', { facts: { lid: lid(false, null) } }],
    ['with an external display', { left: 12, facts: { lid: lid(true, false) } }],
    ['when nothing is left', { left: 0, facts: { lid: lid(true, true) } }],
    ['on a desktop', { left: 12, facts: { power: desktop } }],
  ])('stays silent %s', (_case, scene) => expect(judge(lidWillSleep, scene)).toEqual(clear));

  it.each<[string, Scene, ReturnType<typeof notJudged>]>([
    ['the count', { facts: { lid: lid(true, true) } }, notJudged('uploadCounts')],
    ['the lid of a MacBook', { left: 12, facts: { power: onMains } }, notJudged('lid')],
    ['anything about a lid', { left: 12 }, notJudged('lid')],
    ['what a closed lid does', { left: 12, facts: { lid: lid(true, null) } }, notJudged('lid')],
  ])('is not judged without %s', (_case, scene, judgement) =>
    expect(judge(lidWillSleep, scene)).toEqual(judgement),
  );

  it('speaks when the closed lid lets the Mac sleep', () => {
    const judgement = judge(lidWillSleep, { left: 12, facts: { lid: lid(true, true) } });
    expect(judgement).toEqual(found());
    expectSpoken(power['lid-will-sleep'], judgement);
  });
});
