import { expect, it } from 'vitest';
import type { Gap } from '../../reading.ts';
import { gapText } from './gaps.ts';

const says = (gap: Gap, detail: string): string => {
  const { text, advice } = gapText({ at: 0, known: false, gap, detail });
  return `${text} | ${advice}`;
};

it.each<[Gap, string, string]>([
  ['absent', 'this Mac has no lid', 'this Mac has no lid | '],
  ['absent', 'There is no Photos.sqlite in the library', 'there is no Photos.sqlite in the library | '],
  [
    'absent',
    "iCloud Photos' sync engine has left no status",
    "iCloud Photos' sync engine has left no status | ",
  ],
  ['not-permitted', 'x: EPERM', 'needs Full Disk Access | unstuck open full-disk-access'],
  ['timed-out', 'x: ETIMEDOUT', 'no answer in time | check again in a minute'],
  ['tool-missing', '/Volumes/Photos: ENOENT', 'could not be asked | /Volumes/Photos: not found'],
  ['tool-missing', "/x: ENOENT: no such file or directory, open '/x'", 'could not be asked | /x: not found'],
  [
    'unreadable',
    'https://www.apple.com/status.js: getaddrinfo ENOTFOUND www.apple.com',
    'could not be reached | www.apple.com: name not found',
  ],
  ['unreadable', 'sntp could not compare the clock', 'sntp could not compare the clock | '],
  ['depends', 'the photo library is not known', 'not checked: the photo library is not known | '],
  ['tool-missing', 'pmset -g: not in the recording', 'not in the recording | '],
])('%s: %s', (gap, detail, expected) => expect(says(gap, detail)).toBe(expected));

it('knows when nobody has looked', () => {
  expect(gapText(undefined)).toEqual({ text: 'not looked at yet', advice: 'run again without --quick' });
  expect(gapText(undefined, true)).toEqual({ text: 'not looked at yet', advice: '' });
});
