import { volumeName } from './paths.ts';
import type { RedactionRule, StandIn } from './rule.ts';

/** Replaces what follows a label. Both are groups of the pattern: what stays, and the value. */
export function labelled(
  id: string,
  patterns: readonly RegExp[],
  replace: (standIn: StandIn, value: string) => string,
): RedactionRule {
  return {
    id,
    prepare: (standIn) => (text) =>
      patterns.reduce(
        (cleaned, pattern) =>
          cleaned.replace(pattern, (_all, label: string, value: string) => label + replace(standIn, value)),
        text,
      ),
  };
}

/** Written by macOS itself where there is no name to be seen. */
const noName = new Set(['<redacted>', 'None']);

/** Wi-Fi names in ipconfig, networksetup and system_profiler (text and JSON). An interface's name stays. */
const wifi = labelled(
  'wifi',
  [
    /^([ \t]*(?:SSID|SSID_STR|NetworkID|Current Wi-Fi Network)[ \t]*[:=][ \t]*)(\S.*)$/gim,
    /("SSID(?:_STR)?"[ \t]*[:=][ \t]*")((?:[^"\\]|\\.)*)/gi,
    /(<key>SSID(?:_STR)?<\/key>\s*<string>)([^<]+)/gi,
    /^([ \t]+)(\S.*)(?=:\r?\n[ \t]+PHY Mode:)/gm,
    /("_name"[ \t]*:[ \t]*")((?:[^"\\]|\\.)*)(?=",?\s{0,200}"spairport_(?:network|security|signal))/g,
  ],
  (standIn, value) => (noName.has(value) ? value : standIn('network', value, (nth) => `network-${nth}`)),
);

const serial = labelled(
  'serial',
  [
    /(serial[ _]?number(?: \(system\))?"?[ \t]*[:=][ \t]*"?)([\da-z-]{4,40})/gi,
    /(<key>[^<]{0,40}serial[ _-]?number<\/key>\s*<string>)([^<]*)/gi,
  ],
  (standIn, value) => standIn('serial', value, (nth) => `SERIAL${String(nth).padStart(6, '0')}`),
);

const accountKeys =
  '[\\w.]{0,30}DSID|\\w{0,30}PersonID|AccountID|AccountDescription|DisplayName|\\w{0,12}(?:first|last|full|user|nick) ?name|Apple ?ID|Phone ?(?:Number)?|(?:HTTPS?|SOCKS|FTP)User';

/** Accounts in property lists. What is an e-mail address is left to that rule; a number stays a number. */
const account = labelled(
  'account',
  [
    new RegExp(`(<key>(?:${accountKeys})</key>\\s*<(?:string|integer)>)([^<]+)`, 'gi'),
    new RegExp(`((?<![\\w])(?:${accountKeys})"?[ \\t]*[:=][ \\t]*"?)([^"\\s;<][^";<\\r\\n]*)`, 'gi'),
  ],
  (standIn, value) => {
    if (value.includes('@')) return value;
    const isNumber = /^\d+$/.test(value);
    return standIn('account', value, (nth) => (isNumber ? String(1_000_000 + nth) : `account-${nth}`));
  },
);

const volumeLabels = labelled(
  'volume-labels',
  [/(<key>(?:VolumeName|MediaName)<\/key>\s*<string>)([^<]+)/g, /^([ \t]*Volume Name:[ \t]*)(\S.*)$/gm],
  volumeName,
);

const hostLabels = labelled(
  'host-labels',
  [/^([ \t]*(?:(?:Computer|LocalHost|Host) ?Name|host_name \(string\))[ \t]*[:=][ \t]*)(\S.*)$/gim],
  (standIn, value) => standIn('computer', value, (nth) => `computer-${nth}`),
);

/** Search domains and the far ends of VPNs name the company or the router. What macOS itself puts there stays. */
const domains = labelled(
  'domains',
  [
    /^([ \t]*(?:search domain\[\d{1,3}\]|domain|domain_name \(string\))[ \t]*:[ \t]*)(\S+)/gim,
    // An address is left to its own rule.
    /^([ \t]*VPN server[ \t]*:[ \t]*)(?=\S*[a-z])(?!\S*:)(\S+)/gim,
  ],
  (standIn, value) =>
    /(?:^|\.)(?:local|arpa|apple\.com|icloud\.com)\.?$/i.test(value)
      ? value
      : standIn('domain', value, (nth) => `domain-${nth}.example`),
);

/** Binary values of property lists: a bookmark holds whole paths, which no pattern could see in base64. */
const binaries: RedactionRule = {
  id: 'binaries',
  prepare: () => (text) => text.replace(/<data>[^<]*<\/data>/g, '<data></data>'),
};

export const labelledRules: readonly RedactionRule[] = [
  wifi,
  serial,
  account,
  volumeLabels,
  hostLabels,
  domains,
  binaries,
];
