import { expect, it } from 'vitest';
import { clockEvents } from './clock-events.ts';

it.each([
  ['nobody touched', null, null, []],
  ['was set back', -3_600_400, null, [{ at: 5, kind: 'clock-set', detail: '-3600 s' }]],
  ['is in another zone', null, 'Asia/Tokyo', [{ at: 5, kind: 'zone-changed', detail: 'Asia/Tokyo' }]],
] as const)('tells of a clock that %s', (_case, clockSetBy, zoneChangedTo, events) => {
  expect(clockEvents({ clockSetBy, zoneChangedTo }, 5)).toEqual(events);
});
