import { distance } from '../../shared/explain/distance.ts';

/** No name on this command line is longer. */
const LONGEST = 40;

/** The candidate that a mistyped word most likely meant; undefined when none is near. */
export function nearest<Name extends string>(word: string, candidates: readonly Name[]): Name | undefined {
  const typed = [...word.toLowerCase().slice(0, LONGEST)];
  const rated = candidates.map((name) => {
    const limit = Math.max(1, Math.floor(name.length / 3));
    return { name, limit, letters: distance(typed, [...name], limit) };
  });
  const near = rated.filter(({ letters, limit }) => letters <= limit);
  return near.toSorted((a, b) => a.letters - b.letters)[0]?.name;
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];

/** Words of so many messages that sharing one says nothing. */
const COMMON: ReadonlySet<string> = new Set(
  'and are for from has items library mac now photos icloud the this upload uploading you your with'.split(
    ' ',
  ),
);

/** Up to three candidates that share most words with a text. */
export function sharingWords(text: string, candidates: readonly string[]): readonly string[] {
  const asked = new Set(wordsOf(text.slice(0, 500)).filter((word) => !COMMON.has(word)));
  const rated = candidates.map((name) => ({
    name,
    shared: wordsOf(name).filter((word) => asked.has(word)).length,
  }));
  const best = rated.filter(({ shared }) => shared > 0).toSorted((a, b) => b.shared - a.shared);
  return [...new Set(best.map(({ name }) => name))].slice(0, 3);
}
