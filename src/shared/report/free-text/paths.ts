import { escaped } from '../../redaction/paths.ts';
import type { RedactionRule, StandIn } from '../../redaction/rule.ts';
import { placeholder } from './placeholder.ts';

/** A slash as it is, percent-encoded, escaped, or as Windows has it. */
const SLASH = String.raw`(?:\\?/|%(?:25)?2F|\\{1,2})`;
/** In front of a path that is an address. */
const SCHEME = `(?:file:(?:${SLASH}{2})?(?:localhost)?|[a-z]:)?`;
/**
 * Names hold blanks, so a path goes on to the end of the line, a quotation mark, or punctuation before a blank, unless
 * it has another part behind that: "/Users/J. Roe/x". That takes words along now and then; the other way round, half of
 * a name would stay.
 */
const IN_PATH = String.raw`[^\r\n\t"<>|“”«»]`;
const NEXT_PART = String.raw`(?= {1,2}[^\s"<>|“”«»/\\~][^\r\n\t"<>|“”«»/\\~:]{0,40}(?<!\s)[/\\][^\s/\\])`;
const REST = String.raw`(?:(?![,;:.!?](?:\s|$))${IN_PATH}|[,;:.!?]${NEXT_PART})*`;
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

/** As old dialogs have it, too: "Macintosh HD:Users:otto". */
const users = pathRule('users', `(?:${SLASH}(?:Users|home)${SLASH}|:Users:)`);
const volumes = pathRule('volumes', `${SLASH}Volumes${SLASH}`);

const BEFORE = String.raw`(?<![\p{L}\p{M}\p{N}/\\~%.:<>-])`;
/** The home folder of whoever it is: "~", "~otto", "$HOME". */
const someHome = String.raw`~${SLASH}|${BEFORE}(?:~[\p{L}_][\p{L}\p{N}._-]*|\$\{?(?:HOME|TMPDIR)\}?(?=[/\\]))`;
/** Of another computer: "smb://nas/otto", "\\nas\otto". */
const share = String.raw`(?<![a-z])(?:smb|cifs|afp|nfs|s?ftps?|ssh|davs?|webdavs?|vnc):\/\/|(?<![\p{L}\p{N}\\:])\\\\(?=[^\s\\]+\\)`;
/** Folders of every Mac say nothing about one. */
const everyMacs =
  'System/|usr/|bin/|sbin/|dev/|etc/|proc/|sys/|Applications/Photos\\.app|Library/Preferences/com\\.apple\\.';
const elsewhere = String.raw`${BEFORE}/(?!${everyMacs})(?=[^\s/]+/[^\s/])`;
/** What lies in a home folder, in the temporary folder, whose name is a Mac's own, and wherever else someone keeps it. */
const personalFolders = pathRule(
  'personal-folders',
  `(?:${someHome}|${share}|${SLASH}var${SLASH}folders${SLASH}|${elsewhere})`,
);

const mediaEndings =
  'jpe?g|jxl|hei[cf]s?|hif|avif|png|gif|tiff?|webp|bmp|psd|dng|raw|cr[23]|nef|arw|ra[fw]|rw2|orf|pef|srw|mov|mp4|m4v|mpe?g|mts|m2ts|mkv|3gp|avi|aae|xmp|photoslibrary';

const FILE_WORD = String.raw`[^\s/\\"'“”„(<>]`;
/** Words in front that look like a part of the name: "Our Wedding 2019.heic". */
const FILE_WORDS = String.raw`(?:[\p{Lu}\p{N}][^\s/\\"'“”„(<>,;:!?]{0,40} ){0,6}`;

/** A picture's or a library's own name: all of it between quotation marks, else as far as it looks like one. */
const files: RedactionRule = {
  id: 'files',
  prepare: (standIn) => {
    const ending = String.raw`\.(?:${mediaEndings})(?![\p{L}\p{N}_])`;
    const quoted = String.raw`(?<=["“„])[^\r\n"“”„<>/\\]{1,120}${ending}(?=["”“])`;
    const plain = `(?<!${FILE_WORD})${FILE_WORDS}${FILE_WORD}*${anyCase(ending)}`;
    const patterns = [new RegExp(quoted, 'giu'), new RegExp(plain, 'gu')];
    return (text) =>
      patterns.reduce(
        (cleaned, pattern) => cleaned.replace(pattern, (all) => placeholder(standIn, 'file', all)),
        text,
      );
  },
};

/** The words in front are told by their capitals, so the whole cannot be searched in any letter case. */
const anyCase = (pattern: string): string => `(?i:${pattern})`;

export const pathRules: readonly RedactionRule[] = [home, users, volumes, personalFolders, files];
