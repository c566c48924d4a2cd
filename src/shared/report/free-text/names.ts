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

const inAnyCase = (word: string): string =>
  word.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
const NETWORK = `(?:${inAnyCase('b?ssid')}|(?:${inAnyCase('wi-?fi')}|${inAnyCase('wlan')}|${inAnyCase('network')}|${inAnyCase('netzwerk')})[ -]?${inAnyCase('name')})`;
/** What follows where no name does: "the SSID is hidden". */
const NO_NAME = [
  'is|was|ist|war|of|and|or|in|on|at|to|for|from|with|without|by|as|but|if|that|this|which|where|when|the|a|an|my|our',
  'it|has|had|can|cannot|could|will|would|should|does|do|did|are|not|no|none|hidden|visible|unknown|missing|empty|same',
  'changed|changes|shown|shows|seems|set|correct|wrong|right|fine|ok|okay|und|oder|von|der|die|das|den|mein|unser|nicht',
].join('|');
/** One word, and those behind it that begin as a name's do. */
const bareNetwork = new RegExp(
  String.raw`(?<=\b${NETWORK}(?:[ \t]{1,3}(?:is|was|ist|war))?[ \t]{1,3})(?!(?:${inAnyCase(NO_NAME)})(?![\p{L}\p{N}]))[\p{L}\p{N}][^\s"“”„«»<>,;:()]{0,40}(?:[ \t][\p{Lu}\d][^\s"“”„«»<>,;:()]{0,40}){0,3}`,
  'gu',
);

const labelledNames = simple('labelled-names', [quotedName, labelledNetwork, bareNetwork], (standIn, all) => {
  const name = all.replace(/[.!?\s]+$/, '');
  return placeholder(standIn, 'name', name) + all.slice(name.length);
});

export const nameRules: readonly RedactionRule[] = [names, labelledNames];
