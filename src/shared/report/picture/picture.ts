/** A picture with nothing in it but its pixels. */
export interface Picture {
  readonly kind: 'png' | 'jpeg';
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Why it cannot go along, and what to do instead. Sentences. */
export interface Refused {
  readonly refused: string;
}

export const isRefused = (result: Picture | Refused): result is Refused => 'refused' in result;

/** Raised inside a reader only; `withoutMetadata` answers with a sentence. */
export class Damaged extends Error {}

/** What a reader found, with the pieces that are kept in their order. */
export interface Kept {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Uint8Array[];
}

/** More parts than any program writes take long to read, and say nothing. */
const MOST_PARTS = 20_000;

export function checkParts(number: number): void {
  if (number > MOST_PARTS) throw new Damaged('there are too many parts');
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** Big-endian, as both formats have it. */
export function uint16(bytes: Uint8Array, at: number): number {
  return byteAt(bytes, at) * 0x100 + byteAt(bytes, at + 1);
}

export function uint32(bytes: Uint8Array, at: number): number {
  return uint16(bytes, at) * 0x1_0000 + uint16(bytes, at + 2);
}

export function byteAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at];
  if (byte === undefined) throw new Damaged('the picture ends too early');
  return byte;
}

/** A part, all of which must be there. */
export function part(bytes: Uint8Array, from: number, to: number): Uint8Array {
  if (to < from || to > bytes.length) throw new Damaged('the picture ends too early');
  return bytes.subarray(from, to);
}
