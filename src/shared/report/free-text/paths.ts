import { escaped } from '../../redaction/paths.ts';
import type { RedactionRule, StandIn } from '../../redaction/rule.ts';
import { placeholder } from './placeholder.ts';

/** A slash as it is, percent-encoded, escaped, or as Windows has it. */
const SLASH = String.raw`(?:\\?/|%(?:25)?2F|\\{1,2})`;
/** In front of a path that is an address. */
const SCHEME = `(?:file:(?:${SLASH}{2})?(?:localhost)?|[a-z]:)?`;
/**
 * Names hold blanks, so a path goes on to the end of the line, a quotation mark, or punctuation before a blank. That
 * takes words along now and then; the other way round, half of a name would stay.
 */
const REST = String.raw`(?:(?![,;:.!?](?:\s|$))[^\r\n\t"<>|“”«»])*`;
const CLOSING = /['’)\]}\s]+$/;

function pathRule(id: string, start: string): RedactionRule {
  const pattern = new RegExp(`${SCHEME}${start}${REST}`, 'giu');
  return { id, prepare: (standIn) => (text) => text.replace(pattern, (all) => pathIn(standIn, all)) };
}

/** A bracket or a quotation mark behind it belongs to the sentence. */
function pathIn(standIn: StandIn, all: string): string {
  const path = all.replace(CLOSING, '');
  return placeholder(standIn, 'path', path) + all.slice(path.length);
}

/** The home folder, wherever it is. */
const home: RedactionRule = {
  id: 'home',
  prepare: (standIn, { home: folder }) => {
    if (!folder || folder === '/') return (text) => text;
    const spellings = [folder.normalize('NFC'), encodeURI(folder.toWellFormed().normalize('NFC'))];
    const plain = spellings.map((spelling) => spelling.split('/').map(escaped).join(SLASH));
    const pattern = new RegExp(`${SCHEME}(?:${plain.join('|')})(?![\\p{L}\\p{N}\\p{M}_-])${REST}`, 'giu');
    return (text) => text.replace(pattern, (all) => pathIn(standIn, all));
  },
};

const users = pathRule('users', `${SLASH}(?:Users|home)${SLASH}`);
const volumes = pathRule('volumes', `${SLASH}Volumes${SLASH}`);
/** What lies in the home folder, and the temporary folder, whose name is a Mac's own. */
const personalFolders = pathRule('personal-folders', `(?:~${SLASH}|${SLASH}var${SLASH}folders${SLASH})`);

const mediaEndings =
  'jpe?g|heic|heif|avif|png|gif|tiff?|webp|dng|raw|cr[23]|nef|arw|raf|orf|mov|mp4|m4v|avi|photoslibrary';

/** A picture's or a library's own name, as far as it is one word. */
const files: RedactionRule = {
  id: 'files',
  prepare: (standIn) => {
    const pattern = new RegExp(
      `(?<![^\\s/\\\\"'“(<>])[^\\s/\\\\"'“(<>]*\\.(?:${mediaEndings})(?![\\p{L}\\p{N}_])`,
      'giu',
    );
    return (text) => text.replace(pattern, (all) => placeholder(standIn, 'file', all));
  },
};

export const pathRules: readonly RedactionRule[] = [home, users, volumes, personalFolders, files];
