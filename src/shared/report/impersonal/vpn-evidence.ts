import { interfaceName } from './words.ts';

/** Names an interface, where it is one that can be named. */
const named = (lead: string) => (name: string) => `${lead}: ${interfaceName(name)}`;

/** What decided about a VPN, clause by clause, without names and addresses. */
const clauses: readonly (readonly [form: RegExp, told: (name: string) => string])[] = [
  [/^route -n get 17\.248\.128\.1: (\S+)$/, named('route -n get 17.248.128.1')],
  [/^scutil --nwi: (\S+)$/, named('scutil --nwi')],
  [/^scutil --nwi \(IPv6\): (\S+)$/, named('scutil --nwi (IPv6)')],
  [/^\/proc\/net\/route: (\S+)$/, named('/proc/net/route')],
  [/^no route to Apple while (\S+) is up$/, (name) => `no route to Apple while ${interfaceName(name)} is up`],
  [/^(no route to Apple)$/, (text) => text],
  [/^(\S+) has no address$/, (name) => `${interfaceName(name)} has no address`],
  [/^(\S+) has (?:an address|\S+)$/, (name) => `${interfaceName(name)} has an address`],
  [/^mtu (\d{1,5})$/, (size) => `mtu ${size}`],
  [/^scutil --nc list: .{0,400} (is connected)$/s, (text) => `scutil --nc list: a VPN ${text}`],
  [/^(scutil --nc list): /, (text) => text],
];

export function vpnEvidence(evidence: string): string {
  const told = evidence.split(', ').flatMap((clause) => {
    for (const [form, tell] of clauses) {
      const found = form.exec(clause)?.[1];
      if (found !== undefined) return [tell(found)];
    }
    return [];
  });
  return told.join(', ') || 'scutil';
}
