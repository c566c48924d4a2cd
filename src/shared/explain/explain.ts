import { catalogue } from './catalogue.ts';
import { distance } from './distance.ts';
import type { Message, Wording } from './message.ts';
import { wordsOf } from './normalize.ts';

export interface Explanation {
  readonly entry: Message;
  /** `close`: with a typing mistake, or only the beginning, or a part of what was pasted. */
  readonly match: 'exact' | 'close';
  readonly wording: Wording;
}

interface Candidate {
  readonly entry: Message;
  readonly wording: Wording;
  readonly words: readonly string[];
}

const candidates: readonly Candidate[] = catalogue.flatMap((entry) =>
  entry.wordings.map((wording) => ({ entry, wording, words: wordsOf(wording.text) })),
);

/** Of every message one letter may be wrong, of a long one 12 in 100. */
const MISTAKES_SHARE = 0.12;
/** A single shorter word is too little to guess from. */
const SHORTEST_GUESS = 5;

/** The messages of Photos that a text may be, best first. Empty: none is near. */
export function explain(text: string): readonly Explanation[] {
  const typed = wordsOf(text);
  if (typed.length === 0) return [];
  const rated = candidates
    .map((candidate) => ({ ...candidate, score: rate(typed, candidate.words) }))
    .filter(({ score }) => score !== null)
    .toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0));
  const exact = rated.filter(({ score }) => score === 0);
  const chosen = new Map<string, Explanation>();
  for (const { entry, wording, score } of exact.length > 0 ? exact : rated) {
    if (chosen.has(entry.id)) continue;
    chosen.set(entry.id, { entry, match: score === 0 ? 'exact' : 'close', wording });
  }
  return [...chosen.values()];
}

/** 0: the same. Below 1: whole, with mistakes. From 1: one is a part of the other. Null: not near. */
function rate(typed: readonly string[], words: readonly string[]): number | null {
  const whole = mistakes(typed, words);
  if (whole !== null) return whole / 100;
  const shared = Math.min(typed.length, words.length);
  const rest = 1 + Math.abs(lengthOf(typed) - lengthOf(words));
  if (isPart(typed.slice(0, shared), words.slice(0, shared))) return rest;
  return contains(typed, words) ? rest : null;
}

/** How many letters differ, where that can be taken for mistyping. */
function mistakes(typed: readonly string[], words: readonly string[]): number | null {
  const a = [...typed.join(' ')];
  const b = [...words.join(' ')];
  const limit = Math.max(1, Math.floor(b.length * MISTAKES_SHARE));
  const letters = distance(a, b, limit);
  return letters <= limit ? letters : null;
}

function isPart(typed: readonly string[], words: readonly string[]): boolean {
  if (typed.length === 0 || !words.some((word) => word !== '#')) return false;
  const letters = mistakes(typed, words);
  if (letters === null || lengthOf(words) < SHORTEST_GUESS) return letters === 0 && lengthOf(words) > 2;
  return true;
}

/** A message somewhere in a longer text, as when title and reason are pasted together. */
function contains(typed: readonly string[], words: readonly string[]): boolean {
  return words.length > 1 && ` ${typed.join(' ')} `.includes(` ${words.join(' ')} `);
}

const lengthOf = (words: readonly string[]): number => words.join(' ').length;
