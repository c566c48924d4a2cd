import { describe, expect, it } from 'vitest';
import type { EventKind } from '../history/chronicle.ts';
import { triedOf } from './tried.ts';

const place = { timeZone: 'Europe/Berlin', macosMajor: 15, hasBattery: true } as const;

const told = (
  events: readonly (readonly [kind: EventKind, detail: string])[],
  macosMajor: number | null = 15,
): readonly string[] =>
  triedOf(
    events.map(([kind, detail], nth) => ({ at: nth * 1000, kind, detail })),
    [],
    { ...place, macosMajor },
  ).map(({ text }) => text);

describe('a step that was marked is told as it was shown', () => {
  it.each([
    ['disk-full external 0', 'Turn on Optimize Mac Storage'],
    ['library-missing disk 0', 'If the disk is connected, unplug it'],
    ['icloud-photos-off leaving 0', 'If Undo Disable & Delete is not shown'],
    ['library-volume-unsuitable synced-folder 0', 'If Photos then asks which library'],
    ['low-power-mode engine-alone 1', 'Restart the Mac.'],
    ['disk-full 0', 'Move large files'],
    ['library-missing 0', 'If the list does not show it'],
  ])('%s', (detail, words) => {
    expect(told([['tried', detail]])).toEqual([expect.stringContaining(`Marked as tried: ${words}`)]);
  });

  it('on a macOS that lacks one of the steps before it', () => {
    expect(told([['tried', 'low-power-mode engine-alone 0']], 12)).toEqual([
      'Marked as tried: Restart the Mac.',
    ]);
    expect(told([['tried', 'poor-network 0']], 12)).toEqual(['Marked as tried: Disconnect VPNs for a test.']);
  });

  it.each(['disk-full engine 0', 'disk-full constructor 0', 'disk-full external 1', 'disk-full 2', 'jane 0'])(
    'and "%s" was never shown',
    (detail) => {
      expect(told([['tried', detail]])).toEqual([]);
    },
  );

  it('until it is taken back in the list that it is of', () => {
    const both = [
      ['tried', 'stalled 2'],
      ['tried', 'engine-wedged 2'],
    ] as const;
    const restart = 'Marked as tried: Restart the Mac, then open Photos and leave it in front.';
    expect(told(both)).toEqual([restart]);
    expect(told([...both, ['untried', 'engine-wedged 2']])).toEqual([restart]);
    expect(told([...both, ['untried', 'engine-wedged 2'], ['untried', 'stalled 2']])).toEqual([]);
  });
});
