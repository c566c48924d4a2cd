import { PNG_SIGNATURE } from '../limits.ts';
import { crc32 } from './crc.ts';
import { byteAt, checkParts, Damaged, type Kept, part, uint32 } from './picture.ts';

/**
 * What the pixels need, and how their colors are meant; each with the longest it can rightly be. Text, times, camera
 * data and color profiles (which carry names) are left out, and so is whatever is not known. Animations become still.
 */
const kept: Readonly<Record<string, number>> = {
  IHDR: 13,
  PLTE: 768,
  IDAT: Number.POSITIVE_INFINITY,
  IEND: 0,
  tRNS: 256,
  gAMA: 4,
  cHRM: 32,
  sRGB: 1,
  sBIT: 4,
  bKGD: 6,
  pHYs: 9,
};

const HEAD = 8;
const CHECKSUM = 4;

interface Chunk {
  readonly type: string;
  readonly whole: Uint8Array;
  readonly data: Uint8Array;
}

export function readPng(bytes: Uint8Array): Kept {
  const pieces: Uint8Array[] = [part(bytes, 0, PNG_SIGNATURE.length)];
  let size: { readonly width: number; readonly height: number } | null = null;
  let pixels = 0;
  let at: number = PNG_SIGNATURE.length;
  for (let number = 1; ; number += 1) {
    checkParts(number);
    const { type, whole, data } = chunkAt(bytes, at);
    at += whole.length;
    if ((type === 'IHDR') !== (size === null)) throw new Damaged('the first part is not the header');
    size ??= sizeIn(data);
    const longest = kept[type];
    if (longest !== undefined) {
      if (data.length > longest) throw new Damaged(`${type} is too long`);
      pieces.push(whole);
    } else if (isCritical(type)) throw new Damaged(`${type} is not known`);
    if (type === 'IDAT') pixels += data.length;
    if (type === 'IEND') break;
  }
  if (pixels === 0) throw new Damaged('there are no pixels');
  // Whatever follows the end is no part of the picture.
  return { ...size, pieces };
}

function chunkAt(bytes: Uint8Array, at: number): Chunk {
  const length = uint32(bytes, at);
  const whole = part(bytes, at, at + HEAD + length + CHECKSUM);
  const type = String.fromCharCode(...part(whole, CHECKSUM, HEAD));
  const end = HEAD + length;
  if (crc32(part(whole, CHECKSUM, end)) !== uint32(whole, end)) throw new Damaged(`${type} is damaged`);
  return { type, whole, data: part(whole, HEAD, end) };
}

function sizeIn(header: Uint8Array): { readonly width: number; readonly height: number } {
  const [width, height] = [uint32(header, 0), uint32(header, 4)];
  byteAt(header, 12);
  if (width === 0 || height === 0) throw new Damaged('the picture has no size');
  return { width, height };
}

/** A picture cannot be drawn without a chunk that has a capital in front. */
const isCritical = (type: string): boolean => /^[A-Z]/.test(type);
