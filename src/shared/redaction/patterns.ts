import { escaped } from './paths.ts';

/** Forms of addresses in running text. Each begins only where a word does, so that no text takes long to search. */

export const emailPattern =
  /(?<![\p{L}\p{N}._+-])[\p{L}\p{N}._+-]+(@|%40)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;

export const uuidPattern = /(?<![\da-f-])[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}(?![\da-f])/gi;

export const macPatterns = {
  colons: /(?<![\da-f:])(?:[\da-f]{1,2}:){5}[\da-f]{1,2}(?![\da-f:])/gi,
  hyphens: /(?<![\da-f-])(?:[\da-f]{2}-){5}[\da-f]{2}(?![\da-f-])/gi,
};

/** The longest run that may be an address; what it is is decided by reading it. */
export const ipv6Pattern = /(?<![\w:.])[\da-f]*:[\da-f:]*:[\da-f:]*(?:[\d.]+)?(?!\w)/gi;

/**
 * With a port behind a dot, too, as netstat prints it. What follows a date is a time: Photos' markers hold
 * "2020-01-11 08.53.22.253".
 */
export const ipv4Pattern = /(?<![\d.]|\d-\d\d )((?:\d{1,3}\.){3}\d{1,3})(\.\d{1,5})?(?!\.?\d)/g;

/** A host's name that ends in one of these; what it ends in is captured. */
export function localHostPattern(suffixes: readonly string[]): RegExp {
  const letter = '\\p{L}\\p{N}\\p{M}_-';
  return new RegExp(
    `(?<![.${letter}])[.${letter}]*[${letter}]\\.(${suffixes.map(escaped).join('|')})(?![\\p{L}\\p{N}_-])`,
    'giu',
  );
}
