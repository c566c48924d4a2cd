import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import { says } from '../../../../test/harness/says.ts';
import { engineFinds, expectSpoken, expectSpokenByEngine } from '../../../../test/harness/scenes.ts';
import { mac } from '../../text/en/mac.ts';
import { clear, found, notJudged } from '../rule.ts';
import { diskLow } from './rule.ts';

const GIB = 2 ** 30;

const scene = (
  freeBytes: number,
  originalsMissing?: number | null,
  path: string = '/System/Volumes/Data',
) => ({
  facts: {
    disk: { path, freeBytes, totalBytes: 494_384_795_648 },
    ...(originalsMissing !== undefined && {
      libraryCounts: {
        trashed: null,
        hidden: null,
        shared: null,
        referenced: null,
        originalsMissing,
        bytesLeftWithResources: null,
      },
    }),
  },
});

describe('disk-low', () => {
  it.each([
    ['with room', scene(10 * GIB)],
    ['on a full disk, which is another rule', scene(GIB / 2 - 1)],
    ['with some room where macOS can make more', scene(4 * GIB, 31)],
  ])('stays silent %s', (_case, low) => expect(judge(diskLow, low)).toEqual(clear));

  it('is not judged without the disk, nor in between without knowing where the originals are', () => {
    expect(judge(diskLow, {})).toEqual(notJudged('disk'));
    expect(judge(diskLow, scene(4 * GIB))).toEqual(notJudged('libraryCounts'));
    expect(judge(diskLow, scene(4 * GIB, null))).toEqual(notJudged('libraryCounts'));
  });

  it.each([GIB / 2, GIB - 1])('speaks with %d bytes free: slower', (bytes) => {
    const judgement = judge(diskLow, scene(bytes));
    expect(judgement).toMatchObject({ outcome: 'found' });
    expect(judgement).not.toHaveProperty('effect');
    expect(diskLow.effect).toBe('slows');
    expectSpoken(mac['disk-low'], judgement);
  });

  it.each([GIB, 10 * GIB - 1])('speaks of a risk with %d bytes free and every original here', (freeBytes) => {
    const judgement = judge(diskLow, scene(freeBytes, 0));
    expect(judgement).toEqual(found({ freeBytes }, { effect: 'risk', variant: 'short' }));
    expectSpoken(mac['disk-low'], judgement);
  });

  it.each([
    ['external', GIB - 1, undefined, found({ freeBytes: GIB - 1 }, { variant: 'external' })],
    [
      'external-short',
      4 * GIB,
      0,
      found({ freeBytes: 4 * GIB }, { effect: 'risk', variant: 'external-short' }),
    ],
  ])(
    'does not blame the disk of the Mac where the library is on another one: %s',
    (_variant, free, missing, expected) => {
      const judgement = judge(diskLow, scene(free, missing, '/Volumes/Photos SSD'));
      expect(judgement).toEqual(expected);
      expectSpoken(mac['disk-low'], judgement);
      const told = says(mac['disk-low'], judgement);
      expect(told).toMatch(/the disk with the photo library/i);
      expect(told).not.toMatch(/this Mac/i);
    },
  );

  it('is found by the engine: slower', () => {
    expect(engineFinds(diskLow, { veryLowDiskSpace: true })).toBe(false);
    expect(engineFinds(diskLow, { lowDiskSpace: true })).toBe(true);
    expect(diskLow.effect).toBe('slows');
    expectSpokenByEngine(mac['disk-low']);
    // It means the disk with the library, whichever that is.
    expect(mac['disk-low'].variants.engine.what).not.toContain("Mac's");
  });
});
