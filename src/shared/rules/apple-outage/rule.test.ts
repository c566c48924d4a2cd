import { describe, expect, it } from 'vitest';
import { judge, NOON } from '../../../../test/harness/look.ts';
import { says } from '../../../../test/harness/says.ts';
import type { AppleEvent } from '../../facts/photos.ts';
import { account } from '../../text/en/account.ts';
import { clear, found, notJudged } from '../rule.ts';
import { appleOutage } from './rule.ts';

const event = (differs: Partial<AppleEvent>): AppleEvent => ({
  service: 'Photos',
  id: '1',
  type: 'Issue',
  status: 'ongoing',
  from: NOON,
  to: null,
  ...differs,
});

describe('apple-outage', () => {
  it.each([
    ['no events', []],
    ['over', [event({ status: 'resolved' })]],
    ['maintenance that is over', [event({ status: 'completed', type: 'Maintenance' })]],
    ['planned', [event({ status: 'upcoming', type: 'Maintenance' })]],
    ['of unknown status', [event({ status: 'unknown' })]],
    ['of another service', [event({ service: 'iCloud Storage Upgrades' })]],
    ['of a service with a longer name', [event({ service: 'Photos Print' })]],
  ])('stays silent: %s', (_case, events) => {
    expect(judge(appleOutage, { facts: { appleStatus: { events } } })).toEqual(clear);
  });

  it("is not judged without Apple's feed", () => {
    expect(judge(appleOutage, {})).toEqual(notJudged('appleStatus'));
  });

  it.each([
    ['Photos', 'Outage'],
    ['Photos', 'Issue'],
    ['iCloud Account & Sign In', 'Issue'],
    ['Apple Account', 'Outage'],
  ] as const)('speaks on %s: %s', (service, type) => {
    const judgement = judge(appleOutage, { facts: { appleStatus: { events: [event({ service, type })] } } });
    expect(judgement).toEqual(found({ service, sinceAt: NOON }, { variant: 'dated' }));
    expect(says(account['apple-outage'], judgement)).toContain('since 12:00');
  });

  it('takes a name with spaces around it, and an event without a start', () => {
    const events = [event({ service: 'Photos ', from: null })];
    const judgement = judge(appleOutage, { facts: { appleStatus: { events } } });
    expect(judgement).toEqual(found({ service: 'Photos' }));
    expect(says(account['apple-outage'], judgement)).toContain('problem with Photos');
  });

  it.each(['Performance', 'Maintenance', 'unknown'] as const)('only notes %s', (type) => {
    const judgement = judge(appleOutage, { facts: { appleStatus: { events: [event({ type })] } } });
    expect(judgement).toEqual(found({ service: 'Photos' }, { effect: 'note', variant: 'reduced' }));
    expect(says(account['apple-outage'], judgement)).toContain('Photos');
  });

  it('tells the worst of several', () => {
    const events = [event({ type: 'Maintenance' }), event({ service: 'Apple Account' })];
    expect(judge(appleOutage, { facts: { appleStatus: { events } } })).toMatchObject({
      values: { service: 'Apple Account' },
    });
  });

  it('tells the newest of several that are equally bad', () => {
    const events = [
      event({ service: 'Apple Account', from: null }),
      event({ service: 'iCloud Account & Sign In', from: NOON - 3_600_000 }),
      event({ from: NOON }),
    ];
    expect(judge(appleOutage, { facts: { appleStatus: { events } } })).toMatchObject({
      values: { service: 'Photos', sinceAt: NOON },
    });
  });
});
