/** Longer than any message with its reason below it. */
const LONGEST = 400;

/** What stands where a message has a count, a date or a time. */
const PLACE = '#';

const DATE_WORDS: ReadonlySet<string> = new Set([
  ...['january', 'february', 'march', 'april', 'june', 'july', 'august', 'september', 'october', 'november'],
  ...['december', 'jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec'],
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'today', 'yesterday'],
  ...['am', 'pm', 'minute', 'minutes', 'hour', 'hours', 'ago', PLACE],
]);

/**
 * A message as words to compare: lower case, without accents, quotes and punctuation, counts and dates as one place.
 * "Uploading 1,284 Items…" and "uploading {n} items" give the same words.
 */
export function wordsOf(text: string): readonly string[] {
  const plain = text
    .slice(0, LONGEST)
    .replace(/\{\w+\}/g, ` ${PLACE} `)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    // Apostrophes sit inside words; everything else that is not a letter or a digit stands between them.
    .replace(/['’]/g, '')
    .replace(/\p{N}+/gu, ` ${PLACE} `)
    .replace(/[^\p{L}#]+/gu, ' ')
    .trim();
  const words = plain === '' ? [] : plain.split(' ').map((word) => (DATE_WORDS.has(word) ? PLACE : word));
  // "Jan 13, 2026" and "1,284" are one place each.
  return words.filter((word, index) => word !== PLACE || words[index - 1] !== PLACE);
}
