import { describe, expect, it } from 'vitest';
import { judge, type Scene } from '../../../../test/harness/look.ts';
import { expectSpoken } from '../../../../test/harness/scenes.ts';
import { mac } from '../../text/en/mac.ts';
import { clear, found, notJudged } from '../rule.ts';
import { photosNotOpen } from './rule.ts';

const open = { photos: { pid: 412, cpu: 1.5, elapsedSeconds: 900 }, daemons: [] };
const closed = { photos: null, daemons: [] };

describe('photos-not-open', () => {
  it.each<[string, Scene]>([
    ['while Photos is open', { left: 12, facts: { processes: open } }],
    ['when nothing is left', { left: 0, facts: { processes: closed } }],
    ['when nothing is left and no more is known', { left: 0 }],
  ])('stays silent %s', (_case, scene) => expect(judge(photosNotOpen, scene)).toEqual(clear));

  it('is not judged without the processes', () =>
    expect(judge(photosNotOpen, { left: 12 })).toEqual(notJudged('processes')));

  it.each([12, null])('speaks when %s items are left', (left) => {
    const judgement = judge(photosNotOpen, { left, facts: { processes: closed } });
    expect(judgement).toEqual(found());
    expectSpoken(mac['photos-not-open'], judgement);
  });
});
