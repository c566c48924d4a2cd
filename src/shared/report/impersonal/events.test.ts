import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventKind } from '../../history/chronicle.ts';
import { eventDetails, impersonalEvents } from './events.ts';

const told = (kind: string, detail: string | null) =>
  impersonalEvents([{ at: 1, kind: kind as EventKind, detail }]).map((event) => event.detail);

describe('details of events', () => {
  it.each([
    ['suspend', null],
    ['opened', 'battery'],
    ['opened', 'apple-status'],
    ['tried', 'stalled 2'],
    ['untried', 'stalled 2'],
    ['tried', 'disk-full external 0'],
    ['untried', 'low-power-mode engine-alone 1'],
    ['alert', 'low-power-mode'],
    ['alert', 'morning'],
    ['apple-status', 'resolved Outage Photos'],
    ['apple-status', 'ongoing Issue iCloud Account & Sign In'],
    ['clock-set', '-3600 s'],
  ])('%s: "%s" stays', (kind, detail) => {
    expect(told(kind, detail)).toEqual([detail]);
  });

  it.each([
    ['suspend', 'Jane'],
    ['paused', 'Jane'],
    ['opened', '/Users/jane'],
    ['tried', 'stalled 2 jane'],
    ['tried', 'jane 2'],
    ['tried', 'disk-full jane 0'],
    ['tried', 'disk-full constructor 0'],
    ['tried', 'stalled external 0'],
    ['untried', 'jane 2'],
    ['tried', 'stalled 4917099887766'],
    ['alert', 'Jane'],
    ['apple-status', 'resolved Outage Jane'],
    ['apple-status', 'jane Outage Photos'],
    ['apple-status', 'resolved Jane Photos'],
    ['clock-set', '3600 s jane'],
  ])('%s: "%s" is not passed on', (kind, detail) => {
    expect(told(kind, detail)).toEqual([null]);
  });

  it('a kind that nobody knows is no event', () => {
    expect(told('jane', 'jane')).toEqual([]);
    expect(told('toString', 'jane')).toEqual([]);
  });

  it('whatever the database holds, no odd word comes out', () => {
    const kinds = fc.constantFrom(...Object.keys(eventDetails));
    fc.assert(
      fc.property(kinds, fc.string({ unit: 'binary' }), (kind, text) => {
        expect(told(kind, `${text}§`)).toEqual([null]);
      }),
    );
  });
});
