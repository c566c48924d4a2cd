import { UNKNOWN } from './known-words.ts';

/** A run of digits as numbers of people, telephones and devices are written. Not a version, a time or an address. */
const NUMBER = String.raw`\+?[\d(](?:[\d ()./-]{4,30}\d)(?![\w:.])`;
const isUnknown = (label: string): boolean => new RegExp(`\\b${UNKNOWN}\\b`).test(label);

const inPlist = /(<key>[^<]*<\/key>\s*)?<(string|integer|real)>([^<]*)(?=<)/g;
const WHOLE = new RegExp(`^\\s*${NUMBER}\\s*$`);
const labelled = new RegExp(String.raw`(\b${UNKNOWN}\b[^\S\r\n]*"?[ \t]*[:=][ \t]*"?)${NUMBER}`, 'g');

/** Numbers to call that no tool's own grammar holds: 0170 9988776, (415) 555-0132, 415-555-0132. */
const phones =
  /(?<![\w.:,/+-])(?:0\d{2,4}[ /-]\d{6,8}|\(\d{2,5}\) ?\d{3}[ -]\d{4}|\d{3}-\d{3}-\d{4})(?![\w:-])/g;

/**
 * The text without the numbers that belong to a label of which no word is known: nothing here reads them, and they may be
 * an account's, a telephone's or a device's. In a property list, also those in a list without labels.
 */
export const withoutUnknownValues = (text: string): string =>
  text
    .replace(inPlist, (all, key: string | undefined, type: string, value: string) =>
      WHOLE.test(value) && (key === undefined || isUnknown(key))
        ? `${key ?? ''}<${type}>${type === 'string' ? UNKNOWN : 0}`
        : all,
    )
    .replace(labelled, '$10')
    .replace(phones, '0');
