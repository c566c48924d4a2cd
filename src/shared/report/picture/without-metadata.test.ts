import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chunk,
  jpegs,
  makePng,
  segment,
  transparentPng,
  withSegments,
} from '../../../../test/harness/pictures.ts';
import { isRefused, type Picture } from './picture.ts';
import { withoutMetadata } from './without-metadata.ts';

const CANARY = 'CanaryRoe';

function picture(bytes: Uint8Array): Picture {
  const result = withoutMetadata(bytes);
  if (isRefused(result)) throw new Error(result.refused);
  return result;
}

function refusal(bytes: Uint8Array): string {
  const result = withoutMetadata(bytes);
  return isRefused(result) ? result.refused : 'taken';
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const ascii = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

describe('a picture without metadata stays as it is', () => {
  it.each(Object.entries({ ...jpegs, png: makePng(), transparent: transparentPng }))('%s', (_name, bytes) => {
    const kept = picture(bytes);
    expect(kept.width).toBe(20);
    expect(kept.height).toBe(12);
    expect(latin(picture(kept.bytes).bytes)).toBe(latin(kept.bytes));
  });

  it('to the byte', () => {
    const png = makePng({ before: [chunk('gAMA', Uint8Array.of(0, 0, 0xb1, 0x8f))] });
    expect(latin(picture(png).bytes)).toBe(latin(png));
    const { baseline = ascii('') } = jpegs;
    expect(latin(picture(baseline).bytes)).toBe(latin(baseline));
  });
});

const chunks = [
  'tEXt',
  'zTXt',
  'iTXt',
  'eXIf',
  'iCCP',
  'tIME',
  'sPLT',
  'hIST',
  'acTL',
  'fdAT',
  'caNv',
  'prVt',
];
const segments = [...Array.from({ length: 16 }, (_, nth) => 0xe0 + nth), 0xfe];

describe('what was planted does not come out', () => {
  it.each(chunks)('in the chunk %s, before and after the pixels', (type) => {
    const planted = chunk(type, `name\0${CANARY}`);
    const bytes = makePng({ before: [planted], after: [planted] });
    expect(latin(bytes)).toContain(CANARY);
    expect(latin(picture(bytes).bytes)).toBe(latin(makePng()));
  });

  it.each(segments)('in the segment %i of a JPEG', (code) => {
    for (const jpeg of Object.values(jpegs)) {
      const bytes = withSegments(jpeg, [segment(code, CANARY), segment(code, `Exif\0\0${CANARY}`)]);
      expect(latin(picture(bytes).bytes)).toBe(latin(picture(jpeg).bytes));
    }
  });

  it('behind the end', () => {
    expect(latin(picture(makePng({ behind: CANARY })).bytes)).toBe(latin(makePng()));
    for (const jpeg of Object.values(jpegs)) {
      expect(latin(picture(withSegments(jpeg, [], CANARY)).bytes)).toBe(latin(picture(jpeg).bytes));
    }
  });

  it('in the thumbnail of a JFIF header', () => {
    const { baseline = ascii('') } = jpegs;
    const header = segment(0xe0, ascii(`JFIF\0\x01\x01\0\0\x01\0\x01\x01\x03${CANARY}`));
    const kept = picture(withSegments(baseline.subarray(0, 2), [header, baseline.subarray(20)]));
    expect(latin(kept.bytes)).not.toContain(CANARY);
    expect(latin(kept.bytes)).toBe(latin(picture(baseline).bytes));
  });

  it('behind an Adobe header', () => {
    const { baseline = ascii('') } = jpegs;
    const header = segment(0xee, ascii(`Adobe\0\x64\0\0\0\0\x01${CANARY}`));
    const kept = latin(picture(withSegments(baseline, [header])).bytes);
    expect(kept).toContain('Adobe');
    expect(kept).not.toContain(CANARY);
  });
});

const box = (brand: string): Uint8Array => ascii(`\0\0\0\x18ftyp${brand}\0\0\0\0mif1heic`);

describe('refused with a sentence', () => {
  it.each<[string, Uint8Array, RegExp]>([
    ['nothing', ascii(''), /empty/],
    ['HEIC', box('heic'), /HEIC.*Photos or Preview.*PNG or JPEG/],
    ['HEIF', box('mif1'), /HEIC/],
    ['AVIF', box('avif'), /AVIF/],
    ['a film', box('qt  '), /film/],
    ['GIF', ascii('GIF89a'), /GIF/],
    ['WebP', ascii('RIFF\0\0\0\0WEBPVP8 '), /WebP/],
    ['TIFF', ascii('II*\0\x08\0\0\0'), /TIFF/],
    ['TIFF, the other way round', ascii('MM\0*\0\0\0\x08'), /TIFF/],
    ['PDF', ascii('%PDF-1.7'), /PDF/],
    ['text', ascii('Hello'), /not a PNG or JPEG/],
    ['too many bytes', new Uint8Array(20_000_001), /larger than 20 MB/],
    ['too many pixels', makePng({ width: 50_000, height: 1_001 }), /50 million pixels/],
    ['a size of none', makePng({ width: 0 }), /damaged/],
    ['a PNG without pixels', ascii(latin(makePng()).replace('IDAT', 'iDAT')), /damaged/],
    ['a chunk that must be known', makePng({ before: [chunk('CANV', CANARY)] }), /damaged/],
    ['a harmless chunk that is too long', makePng({ before: [chunk('gAMA', CANARY)] }), /damaged/],
    ['a JPEG without a picture', ascii('\xff\xd8\xff\xd9'), /damaged/],
    ['two headers', makePng({ before: [makePng().subarray(8, 33)] }), /damaged/],
  ])('%s', (_name, bytes, sentence) => {
    expect(refusal(bytes)).toMatch(sentence);
    expect(refusal(bytes)).toMatch(/\.$/);
  });

  it('a picture that is cut off anywhere', () => {
    for (const bytes of [makePng(), ...Object.values(jpegs)]) {
      for (let length = 4; length < bytes.length; length += 1) {
        expect(isRefused(withoutMetadata(bytes.subarray(0, length))), String(length)).toBe(true);
      }
    }
  });

  it('a PNG with any one byte changed, unless it is left out or behind the end', () => {
    const bytes = makePng();
    for (let at = 0; at < bytes.length; at += 1) {
      const damaged = Uint8Array.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 0x20;
      expect(isRefused(withoutMetadata(damaged)), String(at)).toBe(true);
    }
  });
});

describe('any bytes', () => {
  const starts = [
    [],
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    [0xff, 0xd8, 0xff],
    [0xff, 0xd8, 0xff, 0xda],
  ];
  const some = fc
    .tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }))
    .map(([start, rest]) => Uint8Array.of(...start, ...rest));

  it('give a picture or a sentence', () => {
    fc.assert(
      fc.property(some, (bytes) => {
        const result = withoutMetadata(bytes);
        expect('bytes' in result || result.refused.length > 20).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('a damaged picture gives a picture or a sentence', () => {
    const whole = fc.constantFrom(makePng(), transparentPng, ...Object.values(jpegs));
    const changes = fc.array(fc.tuple(fc.nat(2_000), fc.nat(255)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(whole, changes, (bytes, list) => {
        const damaged = Uint8Array.from(bytes);
        for (const [at, value] of list) damaged[at % damaged.length] = value;
        const result = withoutMetadata(damaged);
        if (!isRefused(result)) expect(isRefused(withoutMetadata(result.bytes))).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  it('are read within a moment, whatever they are', () => {
    const size = 19_000_000;
    const empty = Buffer.concat(Array.from({ length: size / 12 }, () => chunk('IDAT', '')));
    const hostile = [
      Buffer.concat([makePng().subarray(0, 33), empty]),
      Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.alloc(size, 0xff)]),
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(size, Buffer.from([0xda, 0, 2, 0xff]))]),
    ];
    for (const bytes of hostile) {
      const began = performance.now();
      withoutMetadata(bytes);
      expect(performance.now() - began).toBeLessThan(5_000);
    }
  }, 60_000);
});
