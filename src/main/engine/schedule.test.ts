import { describe, expect, it } from 'vitest';
import type { FactId, Gap } from '../../shared/reading.ts';
import type { Cadence } from '../probes/probe.ts';
import type { AnyProbe } from './collect.ts';
import { type Cause, isDue, type Moment } from './schedule.ts';

const probe = (every: Cadence, id: FactId = 'dns'): AnyProbe => ({
  id,
  every,
  read: () => Promise.reject(new Error('not asked here')),
});

function moment(elapsed: number, cause: Cause = 'tick', extra: Partial<Moment> = {}): Moment {
  return { cause, elapsed, idle: false, snapshot: {}, ...extra };
}

const failed = (gap: Gap): Partial<Moment> => ({
  snapshot: { dns: { at: 0, known: false, gap, detail: '' } },
});

describe('a probe is not due', () => {
  it.each([
    ['within its interval', probe(300), 0, moment(240)],
    ['right after a sample out of turn', probe(300), 299, moment(300)],
    ['for a person only', probe('look'), undefined, moment(0)],
    ['for a person only, after a wake', probe('look'), undefined, moment(0, 'wake')],
    ['when nothing is left and it watches the upload', probe('left'), 0, moment(600, 'tick', { idle: true })],
    ['each minute when nothing is left', probe(60), 0, moment(60, 'tick', { idle: true })],
    ['every two minutes when nothing is left', probe(120), 0, moment(300, 'tick', { idle: true })],
    ['on a change of power, when it is about something else', probe(300), 0, moment(60, 'power')],
    ['on a change of heat, when it is about something else', probe(300), 0, moment(60, 'heat')],
    ['sooner, where this Mac has no such thing', probe(21_600), 0, moment(900, 'tick', failed('absent'))],
  ] as const)('%s', (_case, one, askedAt, at) => {
    expect(isDue(one, askedAt, at)).toBe(false);
  });
});

describe('a probe is due', () => {
  it.each([
    ['on the first sample', probe(21_600), undefined, moment(0)],
    ['in each new slot', probe(60), 0, moment(60)],
    ['in its own slot again after a sample out of turn', probe(300), 130, moment(300)],
    ['after a wake', probe(21_600), 0, moment(5, 'wake')],
    ['when a person looks', probe('look'), 0, moment(5, 'look')],
    ['on a change of power, when it is about power', probe(60, 'power'), 0, moment(5, 'power')],
    ['on a change of heat, when it is about heat', probe(900, 'heat'), 0, moment(5, 'heat')],
    ['every five minutes when nothing is left', probe(60), 0, moment(300, 'tick', { idle: true })],
    ['every ten minutes, not two, when nothing is left', probe(120), 0, moment(600, 'tick', { idle: true })],
    ['while items are left', probe('left'), 0, moment(300)],
  ] as const)('%s', (_case, one, askedAt, at) => {
    expect(isDue(one, askedAt, at)).toBe(true);
  });

  it.each(['timed-out', 'unreadable', 'not-permitted', 'depends'] as const)(
    'again within a quarter of an hour, where the gap is %s',
    (gap) => {
      expect(isDue(probe(21_600), 0, moment(840, 'tick', failed(gap)))).toBe(false);
      expect(isDue(probe(21_600), 0, moment(900, 'tick', failed(gap)))).toBe(true);
    },
  );
});
