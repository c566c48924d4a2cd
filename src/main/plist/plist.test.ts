import fc from 'fast-check';
import { buildBinary, type PlistValue } from 'plist';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { attempt, checkAnyBytes } from '../../../test/harness/fixtures.ts';
import { machine } from '../../../test/harness/machine.ts';
import { parsePlist } from './parse.ts';
import { readPlist, readPlistIfAny } from './read.ts';

const document = (body: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
${body}
</plist>
`;
const unreadable = { gap: 'unreadable' };
const parse = (input: string | Uint8Array): unknown => attempt(() => parsePlist(input), '');

// Both parsers beneath complain to the console about input that is damaged. It must never get that far.
const complaints = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
beforeEach(() => {
  for (const spy of complaints) spy.mockClear();
});
afterEach(() => {
  for (const spy of complaints) expect(spy).not.toHaveBeenCalled();
});

describe('an XML property list', () => {
  it('holds every kind of value', () => {
    const text = document(`<dict>
      <!-- one of each -->
      <key>text</key><string>Fish &amp; &#67;hips</string><key>none</key><string/>
      <key>integer</key><integer>9007199254740991</integer><key>real</key><real>-1.5</real>
      <key>yes</key><true/><key>no</key><false/>
      <key>date</key><date>2026-11-12T12:00:00Z</date><key>data</key><data>CAEQABgB</data>
      <key>list</key><array><integer>1</integer><dict/></array>
    </dict>`);
    const data = Uint8Array.from([8, 1, 16, 0, 24, 1]);
    const date = new Date(Date.UTC(2026, 10, 12, 12));
    const value = {
      text: 'Fish & Chips',
      none: '',
      integer: 9007199254740991,
      real: -1.5,
      yes: true,
      no: false,
    };
    const expected = { ...value, date, data, list: [1, {}] };
    expect(parse(text)).toEqual(expected);
    expect(parse(Buffer.from(text))).toEqual(expected);
    expect(parse(`\uFEFF${text}`)).toEqual(expected);
  });

  it.each([
    [
      'a comment before its type',
      document('<dict/>').replace('<!DOCTYPE', '<!-- made - by hand -->\n<!DOCTYPE'),
      {},
    ],
    ['single quotes', `<?xml version='1.0'?><plist version = '1.0'><dict/></plist>`, {}],
    ['text as it is', document('<string>a <![CDATA[<b> & ]]> c &amp; d</string>'), 'a <b> &  c & d'],
    [
      'lines that end as in Windows',
      document('<dict>\n<key>a</key>\n<true/>\n</dict>').replaceAll('\n', '\r\n'),
      { a: true },
    ],
  ])('may have %s', (_case, text, value) => expect(parse(text)).toEqual(value));

  const bomb = '<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">';
  it.each([
    ['nothing', ''],
    ['blanks', ' \n'],
    ['no value', document('')],
    ['two values', document('<true/><false/>')],
    ['a dictionary cut short', document('<dict><key>a</key>').slice(0, -10)],
    ['crossed tags', document('<dict><key>a</key><array></dict></array>')],
    ['a key without a value kind', document('<dict><string>a</string><true/></dict>')],
    ['unknown tags', document('<ustring>a</ustring>')],
    ['attributes', document('<string a="b" a="c">a</string>')],
    ['something behind its end', `${document('<true/>')}<true/>`],
    ['a list in another notation', '{ a = b; }'],
    ['a web page', '<!DOCTYPE html><html><body>no</body></html>'],
    ['entities of its own', `<!DOCTYPE plist [${bomb}]><plist><string>&b;</string></plist>`],
    [
      'an outside entity',
      '<!DOCTYPE plist [<!ENTITY a SYSTEM "file:///etc/passwd">]><plist><string>&a;</string></plist>',
    ],
    ['an unknown entity', document('<string>&b;</string>')],
    ['a poisoned key', document('<dict><key>__proto__</key><dict/></dict>')],
    ['lists in lists in lists', document('<array>'.repeat(90_000) + '</array>'.repeat(90_000))],
    ['a million values', document(`<array>${'<true/>'.repeat(1_000_000)}</array>`)],
    ['fifty megabytes', document(`<string>${'a'.repeat(50_000_000)}</string>`)],
  ])('is not read from %s', (_case, text) => {
    const started = performance.now();
    expect(parse(text)).toEqual(unreadable);
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  describe('of any make', () => {
    checkAnyBytes(parsePlist, [document('<dict><key>a</key><array><integer>1</integer></array></dict>')]);
  });
});

/** A binary list by hand: objects, then the table of their places, then the trailer. One byte each. */
function binary(objects: readonly (readonly number[])[], top = 0): Uint8Array {
  const places = objects.map((_, index) => 8 + objects.slice(0, index).flat().length);
  const trailer = Buffer.alloc(32);
  trailer.writeUInt8(1, 6);
  trailer.writeUInt8(1, 7);
  trailer.writeBigUInt64BE(BigInt(objects.length), 8);
  trailer.writeBigUInt64BE(BigInt(top), 16);
  trailer.writeBigUInt64BE(BigInt(8 + objects.flat().length), 24);
  return Buffer.concat([Buffer.from('bplist00'), Buffer.from(objects.flat()), Buffer.from(places), trailer]);
}

describe('a binary property list', () => {
  // The builder that the test uses writes whole numbers as integers, of 64 bits at most.
  const fraction = fc.double({ noNaN: true }).filter((number) => !Number.isInteger(number));
  const leaf = fc.oneof(fc.string({ unit: 'grapheme' }), fc.boolean(), fc.nat(), fraction);
  const { value } = fc.letrec<{ value: PlistValue }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.array(tie('value'), { maxLength: 20 }),
      fc
        .dictionary(fc.string(), tie('value'), { noNullPrototype: true })
        .filter((it) => !Object.hasOwn(it, '__proto__')),
    ),
  }));

  it('gives back what was put in', () => {
    fc.assert(
      fc.property(value, (given) => {
        expect(parse(buildBinary(given))).toEqual(given);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['its name alone', Buffer.from('bplist00')],
    ['a list that holds itself', binary([[0xa1, 0]])],
    [
      'two lists that hold each other',
      binary([
        [0xa1, 1],
        [0xa1, 0],
      ]),
    ],
    [
      'lists that double forty times',
      binary(Array.from({ length: 40 }, (_, at) => (at < 39 ? [0xa2, at + 1, at + 1] : [9]))),
    ],
    [
      'lists in a hundred lists',
      binary(Array.from({ length: 100 }, (_, at) => (at < 99 ? [0xa1, at + 1] : [9]))),
    ],
    ['an object that is not there', binary([[0xa1, 7]])],
    ['no object', binary([], 0)],
    ['a text longer than the file', binary([[0x5f, 0x12, 0x7f, 0xff, 0xff, 0xff]])],
    ['a date of another length', binary([[0x32, 0, 0, 0, 0]])],
    ['a length that is a text', binary([[0xaf, 0x51, 0x41]])],
  ])('is not read from %s', (_case, bytes) => expect(parse(bytes)).toEqual(unreadable));

  it('is a value or a named gap, wherever it is cut or damaged', () => {
    const whole = buildBinary({
      a: [1, 'text', { b: true }],
      ['c'.repeat(30)]: new Date(0),
      d: 'ü'.repeat(20),
    } as PlistValue);
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 });
    fc.assert(
      fc.property(fc.nat(whole.length), damage, (length, changes) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, byte] of changes) bytes[at] = byte;
        parse(bytes.subarray(0, length));
        parse(bytes);
      }),
      { numRuns: 500 },
    );
  });
});

describe('reading a property list file', () => {
  const PATH = '~/Library/Preferences/a.plist';
  const RUN = ['/usr/bin/plutil', '-convert', 'xml1', '-o', '-', PATH];
  const stdout = document('<integer>5</integer>');

  it.each([
    ['through plutil', [{ run: RUN, stdout }], 5],
    ['from the file itself where there is no plutil', [{ read: PATH, text: stdout }], 5],
    [
      'from a binary file',
      [{ read: PATH, base64: Buffer.from(buildBinary([true])).toString('base64') }],
      [true],
    ],
  ])('works %s', async (_case, lines, expected) => {
    expect(await readPlist(machine(...lines), PATH)).toEqual(expected);
  });

  it.each([
    ['ENOENT', 'nothing is there', []],
    [
      'ENOENT',
      'opening finds no file',
      [
        { run: RUN, stdout },
        { open: PATH, failure: 'ENOENT' },
      ],
    ],
    [
      'ENOENT',
      'plutil finds no file',
      [{ run: RUN, stdout: '', stderr: `${PATH}: file does not exist`, exit: 1 }],
    ],
    ['EPERM', 'opening is forbidden', [{ open: PATH, failure: 'EPERM' }]],
    [
      'EACCES',
      'opening is forbidden by its owner',
      [
        { open: PATH, failure: 'EACCES' },
        { run: RUN, stdout },
      ],
    ],
    [
      'EPERM',
      'plutil is not permitted',
      [{ open: PATH }, { run: RUN, stdout: 'you don’t have permission', exit: 1 }],
    ],
    ['ETIMEDOUT', 'plutil hangs', [{ open: PATH }, { run: RUN, failure: 'ETIMEDOUT' }]],
  ])('fails with %s when %s', async (code, _case, lines) => {
    await expect(readPlist(machine(...lines), PATH)).rejects.toMatchObject({ code });
  });

  it('names a damaged file', async () => {
    const mac = machine({ run: RUN, stdout: '', stderr: 'Property List error: Junk at line 1', exit: 1 });
    await expect(readPlist(mac, PATH)).rejects.toMatchObject(unreadable);
  });

  it('takes a missing file for an answer where asked to', async () => {
    expect(await readPlistIfAny(machine(), PATH)).toBeUndefined();
    const forbidden = machine({ open: PATH, failure: 'EPERM' });
    await expect(readPlistIfAny(forbidden, PATH)).rejects.toMatchObject({ code: 'EPERM' });
  });
});
