/** `/CreationDate (D:20261122060200+00'00')` as Chromium writes it, never compressed. */
const DATES = /\/(CreationDate|ModDate) \(D:\d{14}\+00'00'\)/g;

/** The PDF as if it had been printed when the report was made (ISO 8601): no byte of it moves. */
export function withFixedDates(pdf: Uint8Array, madeAt: string): Uint8Array {
  const stamp = madeAt.replaceAll(/\D/g, '').slice(0, 14);
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  return Buffer.from(
    text.replaceAll(DATES, (_all, name: string) => `/${name} (D:${stamp}+00'00')`),
    'latin1',
  );
}
