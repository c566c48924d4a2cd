import type { RedactionRule } from '../../redaction/rule.ts';
import { placeholder } from './placeholder.ts';
import { simple } from './simple.ts';

/** Between a label and what it labels: "serial no. is: C02…", "DSID=10293847". */
const IS = String.raw`["']?[ \t]{0,3}[:=#]?[ \t]{0,3}(?:is:?[ \t])?["']?`;

const token = /(?<![\p{L}\p{N}.,])[A-Za-z\d]{10,12}(?![\p{L}\p{N}])/gu;
/** Of any kind, where a label says so. */
const labelledSerial = new RegExp(
  String.raw`(?<=(?:\b(?:serial|imei|udid|meid|eid|ecid|iccid|mlb|s\/n|sn)|seriennummer|num[ée]ro de s[ée]rie)(?:[ _-]?(?:numbers?|nr|no|#))?\.?(?: \(system\))?${IS})[\da-z][\da-z-]{3,39}(?![\da-z])`,
  'gi',
);

/** Apple's are capitals and digits, both of them; in other letters they take turns as in no word. */
function isSerial(word: string): boolean {
  if (!/\d/.test(word) || !/[a-z]/i.test(word)) return false;
  return word === word.toUpperCase() || (word.match(/\d+|\D+/g) ?? []).length >= 4;
}

/** "the serial number is unknown" holds none. */
const isLabelledSerial = (word: string): boolean => /\d/.test(word) || /^[A-Z]{8,12}$/.test(word);

const serial: RedactionRule = {
  id: 'serial',
  prepare: (standIn) => (text) =>
    text
      .replace(labelledSerial, (all) => (isLabelledSerial(all) ? placeholder(standIn, 'serial', all) : all))
      .replace(token, (all) => (isSerial(all) ? placeholder(standIn, 'serial', all) : all)),
};

/** Apple's number of a person, and what else an account is called by. */
const labelledAccount = new RegExp(
  String.raw`(?<=\b(?:\w{0,20}dsid|\w{0,20}person[ _-]?id|apple[ _-]?(?:id|account)|account[ _-]?(?:id|name|number)|user[ _-]?(?:id|name))${IS})(?=\w{0,39}\d)\w{5,40}`,
  'gi',
);

const START = String.raw`(?<![\p{L}\p{N}.,+/-]|\d:)`;
const END = String.raw`(?![\p{L}\p{N}])`;
/** Blanks and hyphens of every kind. */
const BETWEEN = String.raw`[ \u00a0\u2007\u2009\u202f()./\u2010-\u2015-]`;
const BLANK = String.raw`[ \u00a0\u2007\u2009\u202f.\u2010-\u2015-]`;
/** "05.11.2026", "2026-11-05", "05/11/26": a day and no number to call. */
const NO_DATE = String.raw`(?!(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{2}){1,2}|\d{4}[./-]\d{1,2}[./-]\d{1,2})(?!\d))`;
const JOINT = String.raw`[ \u00a0\u2007\u2009\u202f\u2010-\u2015-]`;
const UNIT = '(?:bytes?|octets?|[kmgt]i?b|items?|photos?|objekte|fotos|files?)';
/** Cards, cases and contracts, in groups: 4111 1111 1111 1111, 1023-4567-8901. Years in a row are none, nor is a size. */
const groups = new RegExp(
  String.raw`${START}(?=(?:\d${JOINT}?){11})(?!0|(?:(?:19|20)\d\d${JOINT}?)+(?![\d]))(?:\d{3,4}(?:${JOINT}\d{3,4}){2,5}(?:${JOINT}\d{1,4})?|\d{4}${JOINT}\d{6}${JOINT}\d{5})(?!${JOINT}?\d|${JOINT}?${UNIT}\b)${END}`,
  'giu',
);

const account = simple('account', [labelledAccount, groups], (standIn, all) =>
  placeholder(standIn, 'id', all.replaceAll(new RegExp(JOINT, 'gu'), '')),
);

const LABEL = String.raw`\b(?:phone|tele(?:ph|f)one?|tel|mobile?|cell|handy|fax|whatsapp|sms|call)(?:[ -](?:me|number|no|nr))?\.?(?: (?:at|on|is))?:?[ \t]?`;

const phones = [
  // +49 170 9988776, 0049 (0)170/9988776
  `(?:\\+|00)[1-9](?:${BETWEEN}{0,3}\\d){6,14}`,
  // 0170 9988776, 030/1234567, 06 12 34 56 78
  `${NO_DATE}0\\d(?:${BETWEEN}{0,2}\\d){5,12}`,
  // (415) 555-0132
  `\\(\\d{2,5}\\)(?:${BETWEEN}{0,2}\\d){5,12}`,
  // 1-415-555-0132, 612 345 678
  `(?:1${BLANK})?\\d{3}${BLANK}\\d{3}${BLANK}\\d{3,4}`,
  // 170 9988776, 12345 678901, 11 2345-6789
  `(?:\\d{3}[ -]\\d{7,8}|\\d{5} \\d{5,6}|\\d{2,3}[ -]\\d{4}[ -]\\d{4})`,
  // 12 34 56 78
  '\\d{2}(?: \\d{2}){3,4}',
  // Without blanks it must be longer than any count of photos.
  '\\d{9,19}',
  // 555 0132, where a word says what it is
  `(?<=${LABEL})\\d(?:${BETWEEN}{0,2}\\d){5,13}`,
].map((form) => new RegExp(START + form + END, 'giu'));

const phone = simple('phone', phones, (standIn, all) =>
  placeholder(standIn, 'phone', all.replaceAll(/[^\d+]/g, '')),
);

export const numberRules: readonly RedactionRule[] = [serial, account, phone];
