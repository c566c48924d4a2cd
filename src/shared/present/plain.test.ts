import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonText, plain, plainLines } from './plain.ts';
import { print } from './terminal/lines.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

describe('a text for a terminal', () => {
  it.each([
    ['a title of the window', 'a\u001b]0;pwned\u0007b', 'a ]0;pwned b'],
    ['a color', 'a\u001b[31mb', 'a [31mb'],
    ['the same in one sign', 'a\u009b31mb', 'a 31mb'],
    ['text turned around', 'gpj.\u202eexe', 'gpj. exe'],
    ['a line that is drawn over another', 'all fine\r\nreally\u007f', 'all fine really'],
  ])('holds no %s', (_name, text, shown) => {
    expect(plain(text)).toBe(shown);
  });

  it('keeps its lines where it has some', () => {
    expect(plainLines('one\u001b[2J\ntwo')).toBe('one [2J\ntwo');
  });

  it('is printed without them, wherever it comes from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(print([[{ text }]], false)).not.toMatch(CONTROL);
      }),
    );
  });
});

it('JSON for a terminal holds the same value, and no controls', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(undefined, 2), (text, indent) => {
      const shown = jsonText({ text }, indent);
      expect(shown).not.toMatch(CONTROL);
      expect(JSON.parse(shown)).toEqual({ text });
    }),
  );
});
