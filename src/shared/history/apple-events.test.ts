import { describe, expect, it } from 'vitest';
import type { AppleEvent } from '../facts/photos.ts';
import type { Snapshot } from '../reading.ts';
import { appleEvents } from './apple-events.ts';

const AT = Date.UTC(2026, 10, 22, 2);
const event = (status: AppleEvent['status'], id = '7'): AppleEvent => ({
  service: 'Photos',
  id,
  type: 'Outage',
  status,
  from: AT,
  to: null,
});
const snapshot = (...events: readonly AppleEvent[]): Snapshot => ({
  appleStatus: { at: AT, known: true, fact: { events } },
});
const unread: Snapshot = { appleStatus: { at: AT, known: false, gap: 'timed-out', detail: '' } };

describe("what Apple's status page began to say", () => {
  it.each([
    ['nothing was read', snapshot(), unread],
    ['nothing is listed', snapshot(), snapshot()],
    ['it says the same', snapshot(event('ongoing')), snapshot(event('ongoing'))],
    ['work is only planned', snapshot(), snapshot(event('upcoming'))],
    ['it was over before the watch began', null, snapshot(event('resolved'))],
    ['it was over before it could be read', unread, snapshot(event('resolved'))],
  ])('is nothing when %s', (_case, before, now) => {
    expect(appleEvents(before, now)).toEqual([]);
  });

  it.each([
    ['a trouble under way at the start', null, 'ongoing'],
    ['a trouble that begins', snapshot(), 'ongoing'],
    ['a trouble that ends', snapshot(event('ongoing')), 'resolved'],
    ['one that began and ended between two looks', snapshot(), 'resolved'],
  ] as const)('is %s', (_case, before, status) => {
    const now = snapshot(event(status));
    expect(appleEvents(before, now)).toEqual([
      { at: AT, kind: 'apple-status', detail: `${status} Outage Photos` },
    ]);
  });
});
