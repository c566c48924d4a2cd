import { escaped } from './paths.ts';

/** Forms of addresses in running text. Each begins only where a word does, so that no text takes long to search. */

/** Of the part before the @: a URL writes some of its signs in percent, and a name may hold an apostrophe. */
const mailbox = String.raw`(?:[\p{L}\p{M}\p{N}._+-]|%(?!40)[\da-f]{2}){1,200}`;
const domain = String.raw`[\p{L}\p{M}\p{N}_-]+(?:\.[\p{L}\p{M}\p{N}_-]+)+`;

export const emailPattern = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}._+%-]['’]?)${mailbox}(?:['’]${mailbox}){0,3}(@|%40)${domain}`,
  'giu',
);

/** Also without its hyphens, and with others in their place. */
export const uuidPattern =
  /(?<![\da-f])[\da-f]{8}([-_\u2010-\u2012]?)(?:[\da-f]{4}\1){3}[\da-f]{12}(?![\da-f])/gi;

/** Its letters and digits alone. */
export const withoutSigns = (found: string): string => found.replaceAll(/[^\da-z]/gi, '');

/** Some tools put the kind of hardware in front, as a seventh byte. More than seven are no hardware address. */
export const macPatterns = {
  colons:
    /(?<![\da-f])(?<!(?<!\w)(?:[\da-f]{1,2}:){2})(?:[\da-f]{1,2}:){5}[\da-f]{1,2}(?![\da-f]|:[\da-f])/gi,
  hyphens: /(?<![\da-f])(?<!(?<!\w)(?:[\da-f]{2}-){2})(?:[\da-f]{2}-){5}[\da-f]{2}(?![\da-f]|-[\da-f])/gi,
  /** "a4 83 e7 12 34 56": with a letter, or it could be any numbers. */
  pairs:
    /(?<!\w)(?=[\da-f]{2}([ _.\u2010-\u2013]))(?=[\d _.\u2010-\u2013]{0,16}[a-f])(?:[\da-f]{2}\1){5}[\da-f]{2}(?!\w)/gi,
  /** "a483.e712.3456" and "a483e7-123456" */
  groups:
    /(?<![\w.])(?=[\d.:-]{0,13}[a-f])(?:[\da-f]{4}\.[\da-f]{4}\.[\da-f]{4}|[\da-f]{6}[-:][\da-f]{6})(?![\w-]|\.\w)/gi,
  /** "a483e7123456": letters and digits, or it could be a word or a number. */
  bare: /(?<=(?<![\w-])(?:0x)?(?:01)?)(?=\d{0,11}[a-f])(?=[a-f]{0,11}\d)[\da-f]{12}(?![\w-])/gi,
};

/** The six bytes of what one of these patterns found, each with two digits. */
export function macBytes(found: string): readonly string[] {
  const parts = found.toLowerCase().split(/[^\da-f]/);
  return parts.length === 6
    ? parts.map((part) => part.padStart(2, '0'))
    : (parts.join('').match(/../g) ?? []);
}

/** The longest run that may be an address, also right behind a label; what it is is decided by reading it. */
export const ipv6Pattern =
  /(?:(?<![\w:.])|(?<=[g-z_]\w{0,20}:))[\da-f]*:[\da-f:]*:[\da-f:]*(?:[\d.]+)?(?!\w)/gi;

/**
 * With a port behind a dot, too, as netstat prints it. What reads as a time behind a date is one: Photos' markers hold
 * "2020-01-11 08.53.22.253".
 */
export const ipv4Pattern =
  /(?<![\d.])(?!(?<=\d-\d\d )(?:[01]\d|2[0-3])\.[0-5]\d\.[0-5]\d\.\d{3}(?!\d))((?:\d{1,3}\.){3}\d{1,3})(\.\d{1,5})?(?!\.?\d)/g;

/** A host's name that ends in one of these; what it ends in is captured. */
export function localHostPattern(suffixes: readonly string[]): RegExp {
  const letter = '\\p{L}\\p{N}\\p{M}_-';
  return new RegExp(
    `(?<![.${letter}])[.${letter}]*[${letter}]\\.(${suffixes.map(escaped).join('|')})(?![\\p{L}\\p{N}_-])`,
    'giu',
  );
}
