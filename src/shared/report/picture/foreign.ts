const EXPORT_IT = 'Open it in Photos or Preview and export it as PNG or JPEG.';

/** Other files that people take for pictures, by how they begin. */
const known: readonly (readonly [at: number, begins: string, refused: string])[] = [
  [0, 'GIF8', `This is a GIF. Only PNG and JPEG pictures can go along. ${EXPORT_IT}`],
  [8, 'WEBP', `This is a WebP picture. Only PNG and JPEG can go along. ${EXPORT_IT}`],
  [0, 'II*\0', `This is a TIFF or RAW picture. Only PNG and JPEG can go along. ${EXPORT_IT}`],
  [0, 'MM\0*', `This is a TIFF or RAW picture. Only PNG and JPEG can go along. ${EXPORT_IT}`],
  [0, 'BM', `This is a BMP picture. Only PNG and JPEG can go along. ${EXPORT_IT}`],
  [0, '%PDF', `This is a PDF. Only PNG and JPEG pictures can go along. ${EXPORT_IT}`],
];

/** HEIC, AVIF and films share their first bytes; the brand behind them tells. */
const brands: readonly (readonly [form: RegExp, refused: string])[] = [
  [
    /^(?:heic|heix|heim|heis|hevc|mif1|msf1|heif)/,
    `This is a HEIC picture, as iPhones take them. Only PNG and JPEG can go along. ${EXPORT_IT}`,
  ],
  [/^avi[fs]/, `This is an AVIF picture. Only PNG and JPEG can go along. ${EXPORT_IT}`],
];

const OTHER = `This is not a PNG or JPEG picture. ${EXPORT_IT}`;
const FILM = 'This is a film. Only PNG and JPEG pictures can go along. Take a screenshot instead.';

/** What to say of a file that is neither PNG nor JPEG. */
export function foreign(bytes: Uint8Array): string {
  const text = (from: number, length: number): string =>
    String.fromCharCode(...bytes.subarray(from, from + length));
  if (text(4, 4) === 'ftyp') return brands.find(([form]) => form.test(text(8, 4)))?.[1] ?? FILM;
  return known.find(([at, begins]) => text(at, begins.length) === begins)?.[2] ?? OTHER;
}
