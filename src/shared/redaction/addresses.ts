import { ipv4StandIn } from './ipv4.ts';
import { ipv6StandIn } from './ipv6.ts';
import {
  emailPattern,
  ipv4Pattern,
  ipv6Pattern,
  localHostPattern,
  macBytes,
  macPatterns,
  uuidPattern,
  withoutSigns,
} from './patterns.ts';
import { hex, type RedactionRule } from './rule.ts';

const email: RedactionRule = {
  id: 'email',
  prepare: (standIn) => (text) =>
    text.replace(emailPattern, (all: string, at: string) =>
      standIn('email', all.replace('%40', '@'), (nth) => `user-${nth}@example.invalid`).replace('@', at),
    ),
};

const international =
  /(?<![\w.])\+(?:\d{8,15}|\d{1,3}(?:[ -]?\(\d{1,5}\)[ -]?\d{2,8}(?:[ -]\d{2,8}){0,3}|(?:[ -]\d{2,8}){2,4}))(?![\d.:])/g;

/** International numbers only: anything shorter could be a process or a date. */
const phone: RedactionRule = {
  id: 'phone',
  prepare: (standIn) => (text) =>
    text.replace(international, (all) =>
      standIn('phone', all, (nth) => `+1555010${String(nth).padStart(4, '0')}`),
    ),
};

const uuid: RedactionRule = {
  id: 'uuid',
  prepare: (standIn) => (text) =>
    text.replace(uuidPattern, (all, separator: string) => {
      const plain = withoutSigns(all);
      if (/^0+$/.test(plain)) return all;
      const usual = plain.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-').toLowerCase();
      const made = standIn('uuid', usual, (nth) => `00000000-0000-4000-8000-${hex(nth, 12)}`);
      return made.replaceAll('-', separator);
    }),
};

/** macOS prints hardware addresses with and without leading zeros; in ioreg they are bare digits in brackets. */
const mac: RedactionRule = {
  id: 'mac',
  prepare: (standIn) => {
    const replace = (all: string): string => {
      const plain = macBytes(all).join(':');
      if (/^(?:00:){5}00$|^(?:ff:){5}ff$|^02:00:00:00:/.test(plain)) return all;
      const made = standIn('mac', plain, (nth) => `02:00:00:00:${hex(nth >> 8, 2)}:${hex(nth, 2)}`);
      return likeMac(all, made);
    };
    const patterns = [...Object.values(macPatterns), /(?<=<)[\da-f]{12}(?=>)/gi];
    return (text) => patterns.reduce((cleaned, pattern) => cleaned.replace(pattern, replace), text);
  },
};

/** The same address with the signs and in the groups of another. */
function likeMac(form: string, address: string): string {
  const separator = /[^\da-f]/i.exec(form)?.[0] ?? '';
  if (form.split(separator).length === 6) return address.replaceAll(':', separator);
  const digits = address.replaceAll(':', '');
  let place = 0;
  return form.replace(/[\da-f]/gi, () => digits.charAt(place++));
}

const ipv6: RedactionRule = {
  id: 'ipv6',
  prepare: (standIn) => (text) => text.replace(ipv6Pattern, (all) => ipv6StandIn(all, standIn)),
};

const ipv4: RedactionRule = {
  id: 'ipv4',
  prepare: (standIn) => (text) =>
    text.replace(
      ipv4Pattern,
      (_all, address: string, port: string | undefined) => ipv4StandIn(address, standIn) + (port ?? ''),
    ),
};

const recordedHosts = localHostPattern(
  'local|lan|fritz.box|home.arpa|home|internal|corp|intranet|localdomain'.split('|'),
);

/** Names in the home or office network: they are mostly made of a person's name. */
const localHosts: RedactionRule = {
  id: 'local-hosts',
  prepare: (standIn) => (text) =>
    text.replace(recordedHosts, (all: string, suffix: string) =>
      // "com.apple.Home" is a program.
      all.startsWith('com.') ? all : standIn('host', all, (nth) => `host-${nth}.${suffix.toLowerCase()}`),
    ),
};

export const addressRules: readonly RedactionRule[] = [email, phone, uuid, mac, ipv6, ipv4, localHosts];
