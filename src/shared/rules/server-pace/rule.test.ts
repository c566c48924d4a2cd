import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import { says } from '../../../../test/harness/says.ts';
import { account } from '../../text/en/account.ts';
import { clear, found, notJudged } from '../rule.ts';
import { serverPace } from './rule.ts';

describe('server-pace', () => {
  it.each([
    ['nothing left', { left: 0, pace: { perHour: null } }],
    ['a day of work at a modest pace', { left: 50_000, pace: { perHour: 4499 } }],
  ])('stays silent: %s', (_case, scene) => {
    expect(judge(serverPace, scene)).toEqual(clear);
  });

  it.each([
    ['what is left', { left: null, pace: { perHour: 100 } }],
    ['a rate', { left: 100, pace: { perHour: null } }],
    ['both', {}],
  ])('is not judged without %s', (_case, scene) => {
    expect(judge(serverPace, scene)).toEqual(notJudged('uploadCounts'));
  });

  it.each([4500, 5000])("speaks at Apple's limit: %i an hour", (perHour) => {
    const judgement = judge(serverPace, { left: null, pace: { perHour } });
    expect(judgement).toEqual(found());
    expect(says(account['server-pace'], judgement)).toContain('5,000 items an hour');
  });

  it.each([
    ['at any pace', 3],
    ['before a pace is known', null],
  ])('speaks with more than a day of work left, %s', (_case, perHour) => {
    const judgement = judge(serverPace, { left: 50_001, pace: { perHour } });
    expect(judgement).toEqual(found({ left: 50_001 }, { variant: 'days' }));
    expect(says(account['server-pace'], judgement)).toContain('50,001 are left');
  });
});
