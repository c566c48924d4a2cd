import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AlertMemory, beginAlerts } from './alert.ts';
import { fromKept, toKeep } from './kept.ts';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-11-22T09:00:00Z');
const MORNING = NOW - 3 * HOUR;
const start = { now: NOW, morning: MORNING };
const begun = { memory: beginAlerts(MORNING), snoozedUntil: null, over: [] };

const lowPower = {
  found: 2,
  missed: 0,
  stands: true,
  since: NOW - 90 * 24 * HOUR,
  seenAt: NOW - HOUR,
  told: true,
  out: 'low-power-mode@1',
};
const memory: AlertMemory = {
  stretches: { 'low-power-mode': lowPower },
  deliveredAt: { 'low-power-mode': NOW - HOUR },
  summarized: MORNING,
  notifications: 'unknown',
};
const kept = toKeep({ memory, snoozedUntil: NOW + HOUR });

describe('what is remembered of alerts', () => {
  it.each([
    ['nothing', null],
    ['no object', [1, 2]],
    ['a newer version', { ...kept, version: 2 }],
    ['a missing part', { version: 1 }],
    ['a stretch without its fields', { ...kept, stretches: { offline: {} } }],
    ['more samples than are counted', { ...kept, stretches: { offline: { ...lowPower, missed: 3 } } }],
    ['times that are no numbers', { ...kept, deliveredAt: { offline: 'now' } }],
  ])('%s: begins anew', (_name, found) => {
    expect(fromKept(found, start)).toEqual(begun);
  });

  it('is the same after the file was read', () => {
    const found: unknown = JSON.parse(JSON.stringify(kept));
    expect(fromKept(found, start)).toEqual({ memory, snoozedUntil: NOW + HOUR, over: [] });
  });

  it.each([
    ['a snooze that is over', { snoozedUntil: NOW }, null],
    ['a snooze longer than any', { snoozedUntil: NOW + 26 * HOUR }, null],
    ['a snooze until the morning', { snoozedUntil: NOW + 22 * HOUR }, NOW + 22 * HOUR],
  ])('%s', (_name, change, expected) => {
    expect(fromKept({ ...kept, ...change }, start).snoozedUntil).toBe(expected);
  });

  it.each([
    ['in the future', NOW + HOUR],
    ['from long ago', NOW - 40 * 24 * HOUR],
  ])('leaves out times %s', (_name, at) => {
    const found = {
      ...kept,
      stretches: { 'low-power-mode': { ...lowPower, since: at, seenAt: at } },
      deliveredAt: { 'low-power-mode': at },
      summarized: at,
    };
    expect(fromKept(found, start).memory).toEqual(begun.memory);
  });

  it.each([
    ['seen within the cooldown is kept', NOW - 6 * HOUR, 1, []],
    ['not seen since then is forgotten, with its notification', NOW - 8 * HOUR, 0, ['low-power-mode@1']],
    ['seen by a clock that was ahead, too', NOW + HOUR, 0, ['low-power-mode@1']],
  ])('a cause %s', (_name, seenAt, stretches, over) => {
    const found = fromKept({ ...kept, stretches: { 'low-power-mode': { ...lowPower, seenAt } } }, start);
    expect(Object.keys(found.memory.stretches)).toHaveLength(stretches);
    expect(found.over).toEqual(over);
  });

  it('withdraws nothing where nothing is out', () => {
    const stretches = { 'low-power-mode': { ...lowPower, seenAt: NOW - 8 * HOUR, out: null } };
    expect(fromKept({ ...kept, stretches }, start).over).toEqual([]);
  });

  it('keeps the morning before the last one, so that the last one is still told', () => {
    expect(fromKept({ ...kept, summarized: MORNING - 24 * HOUR }, start).memory.summarized).toBe(
      MORNING - 24 * HOUR,
    );
  });

  it('is harmless, whatever is in the file', () => {
    const part = fc.oneof(fc.jsonValue(), fc.constantFrom(...Object.values(kept)));
    const shaped = fc.record(
      {
        version: fc.constantFrom(1, 2),
        stretches: part,
        deliveredAt: part,
        summarized: part,
        snoozedUntil: part,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), shaped), (found) => {
        const { memory: all, snoozedUntil } = fromKept(found, start);
        expect(snoozedUntil === null || (snoozedUntil > NOW && snoozedUntil < NOW + 26 * HOUR)).toBe(true);
        expect(all.summarized).toBeLessThan(NOW + HOUR);
        for (const { since, seenAt } of Object.values(all.stretches)) {
          expect(Math.max(since, seenAt)).toBeLessThanOrEqual(NOW);
        }
        for (const at of Object.values(all.deliveredAt)) expect(at).toBeLessThanOrEqual(NOW);
      }),
    );
  });
});
