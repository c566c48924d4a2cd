import type { RedactionRule } from '../../redaction/rule.ts';
import { placeholder } from './placeholder.ts';

/** Apple's serial numbers: capitals and digits, both of them. */
const plainSerial =
  /(?<![\p{L}\p{N}_.,/-])(?=[A-Z\d]{0,11}[A-Z])(?=[A-Z\d]{0,11}\d)[A-Z\d]{10,12}(?![\p{L}\p{N}_])/gu;
/** Of any kind, where a label says so. With a digit: "the serial number is unknown" holds none. */
const labelledSerial =
  /(?<=\b(?:serial|imei|udid|meid|eid|s\/n)(?:[ _-]?(?:numbers?|nr|no|#))?\.?(?: \(system\))?["']?[ \t]{0,3}[:=#]?[ \t]{0,3}(?:is )?["']?)(?=[\da-z-]{0,39}\d)[\da-z][\da-z-]{3,39}(?![\da-z])/gi;

const serial: RedactionRule = {
  id: 'serial',
  prepare: (standIn) => (text) =>
    [labelledSerial, plainSerial].reduce(
      (cleaned, pattern) => cleaned.replace(pattern, (all) => placeholder(standIn, 'serial', all)),
      text,
    ),
};

const START = String.raw`(?<![\p{L}\p{N}.,:+/-])`;
const END = String.raw`(?![\p{L}\p{N}])`;
/** "05.11.2026", "2026-11-05", "05/11/26": a day and no number to call. */
const NO_DATE = String.raw`(?!(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{2}){1,2}|\d{4}[./-]\d{1,2}[./-]\d{1,2})(?!\d))`;

const phones = [
  // +49 170 9988776, 0049 (0)170/9988776
  String.raw`(?:\+|00)[1-9](?:[ ()./-]{0,3}\d){6,14}`,
  // 0170 9988776, 030/1234567, 06 12 34 56 78
  String.raw`${NO_DATE}0\d(?:[ ./-]{0,2}\d){5,12}`,
  // (415) 555-0132
  String.raw`\(\d{2,5}\)(?:[ ./-]{0,2}\d){5,12}`,
  // 1-415-555-0132, 612 345 678
  String.raw`(?:1[ .-])?\d{3}[ .-]\d{3}[ .-]\d{3,4}`,
  // 12 34 56 78
  String.raw`\d{2}(?: \d{2}){3,4}`,
  // Without blanks it must be longer than any count of photos.
  String.raw`\d{9,19}`,
].map((form) => new RegExp(START + form + END, 'gu'));

const phone: RedactionRule = {
  id: 'phone',
  prepare: (standIn) => (text) =>
    phones.reduce(
      (cleaned, form) =>
        cleaned.replace(form, (all) => placeholder(standIn, 'phone', all.replaceAll(/[^\d+]/g, ''))),
      text,
    ),
};

export const numberRules: readonly RedactionRule[] = [serial, phone];
