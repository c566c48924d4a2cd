import type { Personal, RedactionRule } from '../../redaction/rule.ts';
import { standIns } from '../../redaction/rule.ts';
import type { CleanText } from '../input.ts';
import { addressRules } from './addresses.ts';
import { nameRules } from './names.ts';
import { numberRules } from './numbers.ts';
import { pathRules } from './paths.ts';
import { PLACEHOLDER } from './placeholder.ts';

/** In this order: what is longer is taken whole before the words in it are looked at. */
export const freeTextRules: readonly RedactionRule[] = [
  ...pathRules,
  ...addressRules,
  ...numberRules,
  ...nameRules,
];

/** Signs that nobody sees, as in text copied from a page: a name with one inside would not be known. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** What stands beside a placeholder can become plain only once that is there. More than two are made up. */
const MOST_PASSES = 10;

/**
 * Takes personal data out of what a person wrote. The same original gets the same placeholder for as long as the
 * function lives, whatever its letter case; a placeholder is never cleaned again.
 */
export function textCleaner(personal: Personal, rules = freeTextRules): CleanText {
  const standIn = standIns();
  const steps = rules.map((rule) => rule.prepare(standIn, personal));
  const once = (text: string): string =>
    steps.reduce((cleaned, step) => outsidePlaceholders(cleaned, step), text);
  return (text) => {
    let cleaned = text.toWellFormed().replaceAll(UNSEEN, '').normalize('NFC');
    for (let pass = 0; pass < MOST_PASSES; pass += 1) {
      const before = cleaned;
      cleaned = once(before);
      if (cleaned === before) break;
    }
    return cleaned;
  };
}

/** Splitting by the pattern, which is a group, leaves the placeholders at every second place. */
const outsidePlaceholders = (text: string, step: (text: string) => string): string =>
  text
    .split(PLACEHOLDER)
    .map((part, place) => (place % 2 === 1 ? part : step(part)))
    .join('');
