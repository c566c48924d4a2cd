import { byteAt, checkParts, Damaged, type Kept, part, uint16 } from './picture.ts';

const MARK = 0xff;
const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const TABLES: readonly number[] = [0xc4, 0xdb, 0xdd];
/** How a picture is stored, but for the ones that no browser shows (lossless, arithmetic). */
const FRAMES: readonly number[] = [0xc0, 0xc1, 0xc2];
const APP0 = 0xe0;
const ADOBE = 0xee;

const JFIF = [0x4a, 0x46, 0x49, 0x46, 0x00];
const ADOBE_NAME = [0x41, 0x64, 0x6f, 0x62, 0x65];
/** Length, name, version, density: all but the thumbnail, whose size is then written as none. */
const JFIF_LENGTH = 16;
const ADOBE_LENGTH = 14;

/**
 * Pictures, tables and the two headers that say how colors are meant; every other header and comment is left out
 * (camera data, places, color profiles, previews).
 */
export function readJpeg(bytes: Uint8Array): Kept {
  const pieces: Uint8Array[] = [Uint8Array.of(MARK, START)];
  let size: { readonly width: number; readonly height: number } | null = null;
  let scans = 0;
  let at = 2;
  for (let number = 1; ; number += 1) {
    checkParts(number);
    const marker = markerAt(bytes, at);
    at = marker.end;
    if (marker.code === END) break;
    const length = uint16(bytes, at);
    const body = part(bytes, at, at + Math.max(length, 2));
    at += body.length;
    if (FRAMES.includes(marker.code)) {
      if (size !== null) throw new Damaged('there are two pictures in one');
      size = sizeIn(body);
    }
    pieces.push(...keptOf(marker.code, body));
    if (marker.code !== SCAN) continue;
    const end = endOfScan(bytes, at);
    pieces.push(part(bytes, at, end));
    at = end;
    scans += 1;
  }
  if (size === null || scans === 0) throw new Damaged('there are no pixels');
  return { ...size, pieces: [...pieces, Uint8Array.of(MARK, END)] };
}

/** A marker may be filled up in front. */
function markerAt(bytes: Uint8Array, from: number): { readonly code: number; readonly end: number } {
  if (byteAt(bytes, from) !== MARK) throw new Damaged('a part does not begin where it should');
  let at = from + 1;
  while (byteAt(bytes, at) === MARK) at += 1;
  return { code: byteAt(bytes, at), end: at + 1 };
}

function keptOf(code: number, body: Uint8Array): readonly Uint8Array[] {
  const marker = Uint8Array.of(MARK, code);
  if (code === APP0 && begins(body, JFIF)) return [marker, withoutThumbnail(body)];
  if (code === ADOBE && begins(body, ADOBE_NAME)) return [marker, shortAdobe(body)];
  if (TABLES.includes(code) || FRAMES.includes(code) || code === SCAN) return [marker, body];
  // 0xc8 and 0xcc belong to arithmetic coding; 0xc3 to 0xcf are other ways of storing a picture.
  if (code >= 0xc0 && code <= 0xcf) throw new Damaged('this way of storing a picture is not known');
  return [];
}

const begins = (body: Uint8Array, name: readonly number[]): boolean =>
  name.every((byte, place) => body[2 + place] === byte);

function withoutThumbnail(body: Uint8Array): Uint8Array {
  const short = Uint8Array.from(part(body, 0, JFIF_LENGTH));
  short.set([0, JFIF_LENGTH], 0);
  short.set([0, 0], JFIF_LENGTH - 2);
  return short;
}

function shortAdobe(body: Uint8Array): Uint8Array {
  const short = Uint8Array.from(part(body, 0, ADOBE_LENGTH));
  short.set([0, ADOBE_LENGTH], 0);
  return short;
}

function sizeIn(frame: Uint8Array): { readonly width: number; readonly height: number } {
  const [height, width] = [uint16(frame, 3), uint16(frame, 5)];
  if (width === 0 || height === 0) throw new Damaged('the picture has no size');
  return { width, height };
}

/** In the data of a scan a mark is followed by a zero, or is a restart. The next marker ends it. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(MARK, from);
  while (at !== -1) {
    const next = byteAt(bytes, at + 1);
    const isData = next === 0 || (next >= 0xd0 && next <= 0xd7);
    if (!isData && next !== MARK) return at;
    at = bytes.indexOf(MARK, isData ? at + 2 : at + 1);
  }
  throw new Damaged('the picture ends too early');
}
