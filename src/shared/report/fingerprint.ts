/** Letters and digits that are not taken for each other over the phone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** Six characters made of a text, as "7F3K-Q2": short enough to be read out (FNV-1a, 30 of its bits). */
export function fingerprint(text: string): string {
  let hash = OFFSET;
  for (let place = 0; place < text.length; place += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(place), PRIME);
  }
  const letters = Array.from({ length: 6 }, (_, nth) => ALPHABET.charAt((hash >>> (nth * 5)) & 31)).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
