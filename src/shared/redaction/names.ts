import { escaped } from './paths.ts';
import type { Personal, RedactionRule } from './rule.ts';

/** Words of the tools' own grammar. A Mac whose owner is called one of these tells nothing by it. */
const grammar = new Set([
  'admin',
  'root',
  'user',
  'mac',
  'apple',
  'photos',
  'guest',
  'test',
  'home',
  'battery',
  'power',
]);
const SHORTEST = 3;

/** "Ottos MacBook" and "otto2" are Otto's, too; "Ottoman" is not. */
const END = String.raw`(?=(?:s|\d{1,4})?(?![\p{L}\p{N}\p{M}]))`;

export interface NameFinder {
  readonly pattern: RegExp;
  readonly kindOf: (word: string) => string;
}

/** Finds the user's and the computer's names as words. Null: none is known. */
export function nameFinder(personal: Personal): NameFinder | null {
  const words = new Map([
    ...spellings(users(personal), 'user'),
    ...spellings(personal.computerNames ?? [], 'computer'),
  ]);
  if (words.size === 0) return null;
  const [within, alone] = [true, false].map((inside) =>
    anyOf([...words.keys()].filter((word) => isWithin(word) === inside)),
  );
  return {
    pattern: new RegExp(`${within}|(?<![\\p{L}\\p{N}])${alone}${END}`, 'giu'),
    kindOf: (word) => words.get(word.toLowerCase()) ?? 'user',
  };
}

/** Written without blanks between words, or with endings at each. */
const isWithin = (word: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(word);

/** The longest first. Of none, nothing. */
const anyOf = (words: readonly string[]): string =>
  words.length === 0
    ? '(?!)'
    : `(?:${words
        .toSorted((a, b) => b.length - a.length)
        .map(escaped)
        .join('|')})`;

/** In every letter case and in the usual spellings. */
const names: RedactionRule = {
  id: 'names',
  prepare: (standIn, personal) => {
    const finder = nameFinder(personal);
    if (finder === null) return (text) => text;
    return (text) =>
      text.replace(finder.pattern, (word) => {
        const kind = finder.kindOf(word);
        return standIn(kind, word, (nth) => `${kind}-${nth}`);
      });
  },
};

export const nameRules: readonly RedactionRule[] = [names];

/** Whole names, their parts, and the name of the home folder. */
function users({ home, userNames = [] }: Personal): readonly string[] {
  const folder = home?.slice(home.lastIndexOf('/') + 1) ?? '';
  return [...userNames, ...userNames.flatMap(partsOf), folder];
}

/** Of "Ana Roe-Quill": Ana, Roe-Quill, Roe and Quill. */
const partsOf = (name: string): readonly string[] => [...name.split(/\s+/), ...name.split(/[\s._-]+/)];

function spellings(originals: readonly string[], kind: string): readonly (readonly [string, string])[] {
  const names = originals.filter(
    (name) => name.length >= (isWithin(name) ? 2 : SHORTEST) && !grammar.has(name.toLowerCase()),
  );
  const all = ways.reduce((known, way) => [...new Set(known.flatMap(way))], names);
  return all.map((name) => [name.toLowerCase(), kind]);
}

/** Each makes more spellings of every one before it. */
const ways: readonly ((name: string) => readonly string[])[] = [
  (name) => [name, hostName(name)],
  (name) => [name, withoutAccents(name)],
  // "Straße" in capitals is "STRASSE".
  (name) => [name, name.toUpperCase()],
  (name) => (/['’]/.test(name) ? apostrophes.map((one) => name.replaceAll(/['’]/g, one)) : [name]),
  (name) => [name.toWellFormed().normalize('NFC'), name.toWellFormed().normalize('NFD')],
  (name) => [name, encodeURIComponent(name), encodeURI(name), inEscapes(name)],
];

/** As typed, as macOS writes it, and as it stands in XML and in a URL. */
const apostrophes = ["'", '’', 'ʼ', '‘', '`', '´', '&apos;', '&#39;', '%27'];

const withoutAccents = (name: string): string => name.normalize('NFD').replaceAll(/\p{M}/gu, '');

/** "Jan\\U00e9" in what macOS prints of a dictionary. */
const inEscapes = (name: string): string =>
  name.replaceAll(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** How macOS makes a host name of a computer's name: no apostrophes, hyphens for spaces. */
function hostName(name: string): string {
  return name.replaceAll(/['’]/g, '').replaceAll(/\s+/g, '-');
}
