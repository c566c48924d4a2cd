import { describe, expect, it } from 'vitest';
import { EVENING, MINUTE, makeEntry, minutes } from '../../../test/harness/entries.ts';
import { collectChronicle } from '../history/in-memory.ts';
import { nightOf } from './night.ts';
import { uploadsOf } from './uploads.ts';

const at = (minute: number): number => EVENING + minute * MINUTE;

/** A night in which another library, of so many items, is chosen after an hour. */
function night(then: { readonly left: number; readonly each: number }) {
  const collector = collectChronicle();
  for (const entry of minutes(0, 59, () => ({ left: 20_000, uploaded: 1_000 }))) collector.add(entry);
  collector.event({ at: at(60), kind: 'library-changed', detail: null });
  for (let minute = 60; minute <= 120; minute += 1) {
    const gone = (minute - 60) * then.each;
    collector.add(makeEntry(at(minute), { left: then.left - gone, uploaded: 40_000 + gone }));
  }
  return collector.chronicle(at(0), at(120));
}

describe('what was uploaded in a night with two libraries', () => {
  it('is nothing where neither moved', () => {
    const chronicle = night({ left: 300, each: 0 });
    expect(uploadsOf(chronicle)).toEqual([]);
    const told = nightOf(chronicle, { from: at(0), to: at(120), sleeps: [], timeZone: 'Europe/Berlin' });
    expect(told.itemsUploaded).toBe(0);
    expect(told.pace).toBeNull();
  });

  it('is what each of them uploaded', () => {
    const chronicle = night({ left: 300, each: 2 });
    expect(uploadsOf(chronicle).reduce((sum, { items }) => sum + items, 0)).toBe(120);
  });

  it('did not end with the choice of one of which nothing is left', () => {
    const chronicle = night({ left: 0, each: 0 });
    const told = nightOf(chronicle, { from: at(0), to: at(120), sleeps: [], timeZone: 'Europe/Berlin' });
    expect(told).toMatchObject({ itemsUploaded: 0, finishedAt: null });
  });
});
