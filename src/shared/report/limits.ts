/** More would make a report that no one can send. */
export const MOST_PICTURES = 6;
export const LARGEST_PICTURE_BYTES = 20_000_000;
export const MOST_DEVICES = 8;
export const LONGEST_NOTE = 2_000;
/** What may be told of another device, in characters. */
export const longestOfDevice = { model: 80, os: 80, shows: 200 } as const;

/** What a file begins with says what it is, whatever its name says. Null: a picture that a report cannot hold. */
export function pictureKind(bytes: Uint8Array): 'png' | 'jpeg' | null {
  if (PNG_SIGNATURE.every((byte, at) => bytes[at] === byte)) return 'png';
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff ? 'jpeg' : null;
}

/** How every PNG begins (PNG specification, 5.2). */
export const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
