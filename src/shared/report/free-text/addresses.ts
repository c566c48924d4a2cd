import { ipv6In } from '../../redaction/ipv6.ts';
import {
  emailPattern,
  ipv4Pattern,
  ipv6Pattern,
  localHostPattern,
  macBytes,
  macPatterns,
  uuidPattern,
  withoutSigns,
} from '../../redaction/patterns.ts';
import type { RedactionRule } from '../../redaction/rule.ts';
import { placeholder } from './placeholder.ts';
import { simple } from './simple.ts';

/** Written so that no program finds it, or to a machine of the local network. */
const otherEmail =
  /(?<![\p{L}\p{N}._+-])[\p{L}\p{N}._+-]{1,64}(?:@|＠| ?[([{]at[)\]}] ?)[\p{L}\p{N}-]+(?:(?:\.| ?[([{]dot[)\]}] ?)[\p{L}\p{N}-]+)*/giu;

const email = simple('email', [emailPattern, otherEmail], (standIn, all) =>
  placeholder(standIn, 'email', all.replace('%40', '@')),
);

/** A device's own, and whatever else is as long and as mixed. */
const longIds = [
  /(?<![\da-f])[\da-f]{8}-[\da-f]{16}(?![\da-f])/gi,
  /(?<![\p{L}\p{N}])(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{16,}(?![\p{L}\p{N}])/giu,
];
/** What opens an album or a library to whoever has the link. */
const linkKeys = /(?<=\bicloud\.com\/[^\s"<>]{0,60}[/#?])[^\s"<>/]{8,}/gi;

const uuid = simple('uuid', [linkKeys, uuidPattern, ...longIds], (standIn, all) =>
  placeholder(standIn, 'id', withoutSigns(all)),
);

/** Bare digits without a letter among them, where a label says what they are. */
const labelledMac =
  /(?<=(?:\bmac|\bbssid|\bhardware|\bethernet|\bwi-?fi|\bbluetooth)(?:[ -]?(?:address|id))?[ \t]{0,3}[:=#]?[ \t]{0,3}(?:is )?)[\da-f]{12}(?![\da-f])/gi;

const mac = simple('mac', [...Object.values(macPatterns), labelledMac], (standIn, all) =>
  placeholder(standIn, 'address', macBytes(all).join('')),
);

const ipv6 = simple(
  'ipv6',
  [new RegExp(`${ipv6Pattern.source}(?:%[\\w.-]{1,40})?`, 'gi')],
  (standIn, all) => {
    const [run = ''] = all.split('%');
    const found = ipv6In(run);
    // Two colons by themselves are punctuation.
    if (found === null || found.groups.every((group) => group === 0)) return all;
    const behind = found.behind === '' ? '' : found.behind + all.slice(run.length);
    return placeholder(standIn, 'address', found.groups.join(':')) + behind;
  },
);

const ipv4: RedactionRule = {
  id: 'ipv4',
  prepare: (standIn) => (text) =>
    text.replace(ipv4Pattern, (all: string, address: string, port: string | undefined) =>
      address.split('.').every((byte) => Number(byte) < 256)
        ? placeholder(standIn, 'address', address) + (port ?? '')
        : all,
    ),
};

const homeAndOffice = ['local', 'lan', 'home.arpa', 'home', 'fritz.box', 'internal', 'corp', 'intranet'];
const others = ['localdomain', 'private', 'speedport.ip', 'box', 'ts.net', 'test', 'invalid', 'example'];

const localHosts = simple('local-hosts', [localHostPattern([...homeAndOffice, ...others])], (standIn, all) =>
  placeholder(standIn, 'host', all),
);

/** Apple's own are the same for everyone, and part of the advice. */
const APPLES = /(?:^|\.)(?:apple\.com|icloud\.com|cdn-apple\.com|mzstatic\.com|apple\.co)$/i;
const endings =
  'com|net|org|edu|gov|int|info|biz|io|dev|eu|uk|us|ca|au|nz|de|at|ch|li|fr|be|nl|lu|es|pt|it|ie|dk|se|no|fi|is|pl|cz|sk|hu|ro|gr|ru|ua|tr|il|in|cn|hk|tw|jp|kr|sg|za|br|mx|ar|cl|co|me|tv|ai|cloud|online|shop|site|name|tech|network|family|email|xyz';

/** In an address it needs no ending: "http://nas:5000". */
const inAddress = /(?<=\b[a-z][a-z\d+.-]{1,20}:\/\/)[^\s/?#<>":]+/giu;

/** A name on the internet: a company's proxy, a person's own domain. */
const domains = simple('domains', [localHostPattern(endings.split('|')), inAddress], (standIn, all) =>
  APPLES.test(all) ? all : placeholder(standIn, 'host', all),
);

export const addressRules: readonly RedactionRule[] = [email, uuid, mac, ipv6, ipv4, localHosts, domains];
