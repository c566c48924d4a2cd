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

export interface NameFinder {
  readonly pattern: RegExp;
  readonly kindOf: (word: string) => string;
}

/** Finds the user's and the computer's names as whole words. Null: none is known. */
export function nameFinder(personal: Personal): NameFinder | null {
  const words = new Map([
    ...spellings(users(personal), 'user'),
    ...spellings(personal.computerNames ?? [], 'computer'),
  ]);
  if (words.size === 0) return null;
  const longestFirst = [...words.keys()].sort((a, b) => b.length - a.length).map(escaped);
  return {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}\\p{M}])`, 'giu'),
    kindOf: (word) => words.get(word.toLowerCase()) ?? 'user',
  };
}

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
  return (
    originals
      .filter((name) => name.length >= SHORTEST && !grammar.has(name.toLowerCase()))
      .flatMap((name) => [name, name.replaceAll("'", '’'), name.replaceAll('’', "'"), hostName(name)])
      // "Straße" in capitals is "STRASSE".
      .flatMap((name) => [name, name.toUpperCase()])
      .flatMap((name) => [name.toWellFormed().normalize('NFC'), name.toWellFormed().normalize('NFD')])
      .flatMap((name) => [name, encodeURIComponent(name), encodeURI(name)])
      .map((name) => [name.toLowerCase(), kind])
  );
}

/** How macOS makes a host name of a computer's name: no apostrophes, hyphens for spaces. */
function hostName(name: string): string {
  return name.replaceAll(/['’]/g, '').replaceAll(/\s+/g, '-');
}
