import { nameFinder } from '../../redaction/names.ts';
import type { RedactionRule } from '../../redaction/rule.ts';
import { placeholder } from './placeholder.ts';
import { simple } from './simple.ts';

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

/** What a person calls a network, a disk or an album, as far as a label or quotation marks say so. */
const THING = String.raw`\b(?:albums?|folders?|disks?|drives?|volumes?|librar(?:y|ies)|networks?|netz(?:werk)?|wi-?fi|wlan|ssid|hotspot|vpn|computer)`;
const quotedName = new RegExp(
  String.raw`(?<=${THING}(?: name)?(?: is)?(?: called| named)?[ \t]{0,2}[:=]?[ \t]{0,2}["“„‘«])[^\r\n"“”„«»<>]{1,60}(?=["”“’»])`,
  'giu',
);
const labelledNetwork =
  /(?<=\b(?:ssid(?:_str)?|(?:wi-?fi|wlan|network|netzwerk)[ -]?name)[ \t]{0,3}[:=][ \t]{0,3})[^\s"“”„«»<>,;:][^\r\n"“”„«»<>,;]{0,60}/giu;

const labelledNames = simple('labelled-names', [quotedName, labelledNetwork], (standIn, all) => {
  const name = all.replace(/[.!?\s]+$/, '');
  return placeholder(standIn, 'name', name) + all.slice(name.length);
});

export const nameRules: readonly RedactionRule[] = [names, labelledNames];
