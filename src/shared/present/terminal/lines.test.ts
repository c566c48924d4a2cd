import { describe, expect, it } from 'vitest';
import { plain } from '../plain.ts';
import { columns, joined, print, wrap, wrapList } from './lines.ts';

describe('wrap', () => {
  it.each([
    ['fits', 'one two', 10, ['one two']],
    ['nothing', '', 10, ['']],
    ['breaks at spaces', 'one two three', 8, ['one two', 'three']],
    ['cuts a long word', 'abcdefghij k', 4, ['abcd', 'efgh', 'ij k']],
    ['keeps a word of the very width', 'abcd ef', 4, ['abcd', 'ef']],
    ['cuts a name before a capital', 'isExceedingSharedQuota', 16, ['isExceeding', 'SharedQuota']],
    ['cuts a path after a slash', '/Volumes/Photos/Library', 18, ['/Volumes/Photos/', 'Library']],
  ])('%s', (_case, text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });
});

it('breaks a row of parts between them', () => {
  expect(joined(['since 22:14', '3 items left', 'done about 04:00'], ' · ', 30)).toEqual([
    'since 22:14 · 3 items left',
    'done about 04:00',
  ]);
  expect(joined([], ' · ', 30)).toEqual([]);
});

it('breaks a list after its commas', () => {
  expect(wrapList('scutil --nwi: en0, pmset -g batt', 22)).toEqual(['scutil --nwi: en0,', 'pmset -g batt']);
});

it('takes out what would move the cursor', () => {
  expect(plain('My\u001b[2J\u0007 VPN\u202e\n')).toBe('My [2J  VPN');
});

describe('print', () => {
  const lines = columns(2, [
    { text: 'Disk', width: 6, tone: 'strong' },
    { text: 'free space is short', width: 10 },
    { text: 'statfs', width: 8, tone: 'quiet' },
  ]);

  it('sets cells side by side without spaces at the end', () => {
    expect(print(lines, false)).toBe('  Disk    free space  statfs\n          is short\n');
  });

  it('adds color and nothing else', () => {
    const colored = print(lines, true);
    expect(colored).not.toBe(print(lines, false));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: color codes are control sequences.
    expect(colored.replaceAll(/\u001b\[\d+m/g, '').replaceAll(/ +$/gm, '')).toBe(print(lines, false));
  });
});

it('keeps a number with its unit', () => {
  expect(wrap('640 items need about 4 h.', 22)).toEqual(['640 items need about', '4 h.']);
});
