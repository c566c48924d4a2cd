import { nameFinder } from '../../redaction/names.ts';
import type { RedactionRule } from '../../redaction/rule.ts';
import { placeholder } from './placeholder.ts';

/** The user's and the computer's names as whole words, in every letter case and in the usual spellings. */
const names: RedactionRule = {
  id: 'names',
  prepare: (standIn, personal) => {
    const finder = nameFinder(personal);
    if (finder === null) return (text) => text;
    return (text) =>
      text.replace(finder.pattern, (word) =>
        placeholder(standIn, finder.kindOf(word) === 'computer' ? 'computer' : 'name', word),
      );
  },
};

export const nameRules: readonly RedactionRule[] = [names];
