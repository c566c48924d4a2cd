import { vocabulary } from './vocabulary.ts';

const WORD = /[\p{L}\p{M}\p{N}_]+/gu;

/** Stands in the place of every other word. */
export const UNKNOWN = 'xx';

/** Words with numbers in them that are the same on many Macs, and what the redaction put in the place of names. */
const forms: readonly RegExp[] = [
  /^\d+$/,
  // Flags and numbers of locks; a hardware address has twelve digits.
  /^0x(?:[\da-f]{1,8}|0{3}[\da-f]{13})$/i,
  // Groups of an IPv6 address, bytes of another.
  /^(?=.{0,3}\d)[\da-fA-F]{1,4}$/,
  /^[a-f]{1,4}$/,
  // "36GB", "5GHz", "20ms", "33Z"
  /^\d{1,6}[A-Za-z]{1,3}$/,
  // "21T18" of a time
  /^\d{2}T\d{2}$/,
  /^0{3,}[\da-f]{1,12}$/i,
  /^(?:en|utun|tun|tap|ppp|ipsec|bridge|ap|awdl|llw|lo|gif|stf|anpi|feth|vmnet|vmenet|vlan|bond|fw|disk)\d{1,4}(?:s\d{1,3}){0,2}$/,
  /^(?:Mac|iMac|MacBook|MacBookAir|MacBookPro|MacPro|iMacPro|Macmini|VirtualMac|VMware|Parallels)\d{1,2}$/,
  // A build of macOS
  /^\d{2}[A-Z]\d{1,5}[a-z]?$/,
  /^MSU_UPDATE_\w{4,9}_(?:patch|full)_\d{1,2}(?:_\w{1,9})?$/,
  /^\d{1,2}_(?:major|minor)$/,
  /^SERIAL\d{6}$/,
  /^xx$/,
];

/** The text with nothing in it but the words of the tools' own grammar, numbers and marks. */
export const inKnownWords = (text: string): string =>
  text.replace(WORD, (word) => {
    if (word.length === 1 || vocabulary.has(word)) return word;
    return forms.some((form) => form.test(word)) ? word : UNKNOWN;
  });
