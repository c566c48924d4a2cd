import { describe, expect, it } from 'vitest';
import { judge, NOON } from '../../../../test/harness/look.ts';
import { says } from '../../../../test/harness/says.ts';
import { photos } from '../../text/en/photos.ts';
import { clear, found, notJudged } from '../rule.ts';
import { pausedByYou } from './rule.ts';

const LATER = NOON + 5 * 3600 * 1000;

describe('paused-by-you', () => {
  it.each([
    ['not paused', { paused: false, reason: null, until: null }],
    ['paused by the system', { paused: true, reason: 1, until: LATER }],
    ['paused by the system, end unknown', { paused: true, reason: 2, until: null }],
    ['over', { paused: true, reason: 3, until: NOON - 1 }],
    ['over at this moment', { paused: true, reason: 3, until: NOON }],
    ['over, whoever it was', { paused: true, reason: null, until: NOON - 1 }],
  ])('stays silent: %s', (_case, userPause) => {
    expect(judge(pausedByYou, { facts: { userPause } })).toEqual(clear);
  });

  it.each([
    ['the pause', {}],
    ['its reason', { userPause: { paused: true, reason: null, until: LATER } }],
    ['its end', { userPause: { paused: true, reason: 3, until: null } }],
  ])('is not judged without %s', (_case, facts) => {
    expect(judge(pausedByYou, { facts })).toEqual(notJudged('userPause'));
  });

  it('speaks while the pause lasts', () => {
    const judgement = judge(pausedByYou, { facts: { userPause: { paused: true, reason: 3, until: LATER } } });
    expect(judgement).toEqual(found({ untilAt: LATER }));
    expect(says(photos['paused-by-you'], judgement)).toContain('until 17:00');
  });
});
