import { describe, expect, it } from 'vitest';
import type { PauseReason } from '../rules/rule.ts';
import { explain } from './explain.ts';
import { photosWording } from './wording.ts';

const REASONS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18] as const;
const MAJORS = [11, 12, 13, 14, 15, 26, 27, null] as const;
const each = REASONS.flatMap((reason) => MAJORS.map((major) => [reason, major] as const));

describe('photosWording', () => {
  it.each<readonly [PauseReason, number | null, string, 'Sync Now' | 'Resume' | null]>([
    [4, 13, 'Saving Battery Power', 'Sync Now'],
    [4, 14, 'Saving Battery Power', 'Sync Now'],
    [4, 15, 'Optimizing Battery Power', 'Sync Now'],
    [4, 26, 'Optimizing Battery Power', 'Sync Now'],
    [6, 26, 'Low Data Mode', 'Sync Now'],
    [7, 12, 'Low Power Mode', null],
    [7, 26, 'Low Power Mode', 'Sync Now'],
    [7, null, 'Low Power Mode', 'Sync Now'],
    [14, 14, 'Optimizing System Performance', 'Sync Now'],
    [15, 15, 'Poor Network Connection', 'Sync Now'],
  ])("gives Apple's words for reason %i on macOS %s", (reason, major, text, button) => {
    expect(photosWording(reason, major)).toEqual({ text, source: 'apple', button });
  });

  it.each<readonly [PauseReason, number | null, string, 'Sync Now' | 'Resume' | null]>([
    // Reported, and not seen in a text of Apple's.
    [16, 26, 'Device Needs to Cool Down', 'Sync Now'],
    [17, 26, 'Device Needs to Cool Down', null],
    [18, 15, 'Low Battery', 'Sync Now'],
    [1, 26, 'Paused by you', 'Resume'],
    [1, 11, 'Paused by you', 'Resume'],
    [2, 26, 'iCloud storage is full', null],
    [3, 26, 'Not enough space on this Mac', null],
    [4, 12, 'Saving the battery', null],
    [5, 26, 'Saving cellular data on this hotspot', 'Sync Now'],
    [6, 14, 'Low Data Mode is on for this network', 'Sync Now'],
    [7, 11, 'Low Power Mode is on', null],
    [8, 26, 'This macOS is too old for your iCloud photo library', null],
    [9, 26, 'Sign in to your Apple Account again', null],
    [10, 26, 'Cellular data is off for Photos', null],
    [11, 26, 'No internet connection', null],
    [12, 26, 'Airplane Mode is on', null],
    [13, 26, 'A snapshot of the library is being captured', null],
    [14, 13, 'The Mac is busy with other things', 'Sync Now'],
    [15, 14, 'The network connection is too poor', 'Sync Now'],
    [16, 14, 'The Mac needs to cool down', 'Sync Now'],
    [18, 12, 'The battery is low', null],
  ])(
    "gives words that are not surely Apple's for reason %i on macOS %s, and says so",
    (reason, major, text, button) => {
      expect(photosWording(reason, major)).toEqual({ text, source: 'ours', button });
    },
  );

  it.each(each)('gives words for reason %i on macOS %s that can be looked up', (reason, major) => {
    const { text } = photosWording(reason, major);
    const [found] = explain(text);
    expect(found?.match).toBe('exact');
    expect(found?.entry.reason).toBe(reason === 16 ? 17 : reason);
  });
});
