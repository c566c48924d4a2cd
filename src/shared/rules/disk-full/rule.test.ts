import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import { says } from '../../../../test/harness/says.ts';
import { engineFinds, expectSpoken, expectSpokenByEngine } from '../../../../test/harness/scenes.ts';
import { mac } from '../../text/en/mac.ts';
import { clear, found, notJudged } from '../rule.ts';
import { diskFull } from './rule.ts';

const free = (freeBytes: number, path = '/System/Volumes/Data') => ({
  facts: { disk: { path, freeBytes, totalBytes: 494_384_795_648 } },
});

describe('disk-full', () => {
  it.each([182e9, 2 ** 29])('stays silent with %d bytes free', (bytes) =>
    expect(judge(diskFull, free(bytes))).toEqual(clear),
  );

  it('is not judged without the disk', () => expect(judge(diskFull, {})).toEqual(notJudged('disk')));

  it.each([2 ** 29 - 1, 0])('speaks with %d bytes free', (bytes) => {
    const judgement = judge(diskFull, free(bytes));
    expect(judgement).toEqual(found({ freeBytes: bytes }));
    expectSpoken(mac['disk-full'], judgement);
  });

  it('does not blame the disk of the Mac where the library is on another one', () => {
    const judgement = judge(diskFull, free(3e8, '/Volumes/Photos SSD'));
    expect(judgement).toEqual(found({ freeBytes: 3e8 }, { variant: 'external' }));
    expectSpoken(mac['disk-full'], judgement);
    const told = says(mac['disk-full'], judgement);
    expect(told).toContain('The disk with the photo library is full: 300 MB left');
    expect(told).not.toMatch(/this Mac's disk/i);
  });

  it('is found by the engine', () => {
    expect(engineFinds(diskFull, { lowDiskSpace: true })).toBe(false);
    expect(engineFinds(diskFull, { veryLowDiskSpace: true })).toBe(true);
    expectSpokenByEngine(mac['disk-full']);
    // It means the disk with the library, whichever that is.
    expect(mac['disk-full'].variants.engine.what).not.toContain("Mac's");
  });
});
