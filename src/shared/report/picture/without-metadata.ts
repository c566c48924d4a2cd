import { count } from '../../present/units.ts';
import { LARGEST_PICTURE_BYTES, pictureKind } from '../limits.ts';
import { foreign } from './foreign.ts';
import { readJpeg } from './jpeg.ts';
import { Damaged, joined, type Picture, type Refused } from './picture.ts';
import { readPng } from './png.ts';

const MOST_PIXELS = 50_000_000;

const readers = { png: readPng, jpeg: readJpeg } as const;

/** The picture's own pixels and nothing else: no place, no time, no device, no names, no second picture. */
export function withoutMetadata(bytes: Uint8Array): Picture | Refused {
  if (bytes.length === 0) return { refused: 'This file is empty. Choose another picture.' };
  if (bytes.length > LARGEST_PICTURE_BYTES) {
    return {
      refused: `This picture is larger than ${count(LARGEST_PICTURE_BYTES / 1e6)} MB. Make it smaller in Preview, or take a screenshot of a part.`,
    };
  }
  const kind = pictureKind(bytes);
  return kind === null ? { refused: foreign(bytes) } : read(kind, bytes);
}

function read(kind: Picture['kind'], bytes: Uint8Array): Picture | Refused {
  try {
    const { width, height, pieces } = readers[kind](bytes);
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
