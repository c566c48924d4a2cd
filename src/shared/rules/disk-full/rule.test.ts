import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import { engineFinds, expectSpoken, expectSpokenByEngine } from '../../../../test/harness/scenes.ts';
import { mac } from '../../text/en/mac.ts';
import { clear, found, notJudged } from '../rule.ts';
import { diskFull } from './rule.ts';

const free = (freeBytes: number) => ({
  facts: { disk: { path: '/System/Volumes/Data', freeBytes, totalBytes: 494_384_795_648 } },
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

  it('is found by the engine', () => {
    expect(engineFinds(diskFull, { lowDiskSpace: true })).toBe(false);
    expect(engineFinds(diskFull, { veryLowDiskSpace: true })).toBe(true);
    expectSpokenByEngine(mac['disk-full']);
  });
});
