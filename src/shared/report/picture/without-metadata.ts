import { count } from '../../present/units.ts';
import { foreign } from './foreign.ts';
import { readJpeg } from './jpeg.ts';
import { Damaged, joined, type Kept, type Picture, type Refused } from './picture.ts';
import { PNG_SIGNATURE, readPng } from './png.ts';

const MOST_BYTES = 20_000_000;
const MOST_PIXELS = 50_000_000;

const JPEG_START = [0xff, 0xd8, 0xff] as const;

/** The picture's own pixels and nothing else: no place, no time, no device, no names, no second picture. */
export function withoutMetadata(bytes: Uint8Array): Picture | Refused {
  if (bytes.length === 0) return { refused: 'This file is empty. Choose another picture.' };
  if (bytes.length > MOST_BYTES) {
    return {
      refused: `This picture is larger than ${count(MOST_BYTES / 1e6)} MB. Make it smaller in Preview, or take a screenshot of a part.`,
    };
  }
  if (begins(bytes, PNG_SIGNATURE)) return read('png', readPng, bytes);
  if (begins(bytes, JPEG_START)) return read('jpeg', readJpeg, bytes);
  return { refused: foreign(bytes) };
}

function read(
  kind: Picture['kind'],
  reader: (bytes: Uint8Array) => Kept,
  bytes: Uint8Array,
): Picture | Refused {
  try {
    const { width, height, pieces } = reader(bytes);
    if (width * height > MOST_PIXELS) {
      return {
        refused: `This picture has more than ${count(MOST_PIXELS / 1e6)} million pixels. Make it smaller in Preview.`,
      };
    }
    return { kind, width, height, bytes: joined(pieces) };
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
    return {
      refused:
        'This picture is damaged or cut off. Open it in Preview, export it again, and choose the new file.',
    };
  }
}

const begins = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, place) => bytes[place] === byte);
