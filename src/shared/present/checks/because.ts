import type { Finding, State } from '../../diagnosis.ts';
import { type RuleId, ruleOf } from '../../rules/index.ts';
import type { Check, Ground } from './check.ts';

/** Why a check cannot turn out well: something before it is out of order, and another row tells about that. */
export function becauseOf({ grounds = [], rules }: Check, { diagnoses }: State): string | null {
  const cause = diagnoses.find(
    (one): one is Finding => one.outcome === 'found' && grounds.some((ground) => breaks(one, ground)),
  );
  // A row does not explain itself.
  if (!cause || rules.includes(cause.rule)) return null;
  const words = because[cause.rule];
  return words === undefined ? null : `because ${words(cause)}`;
}

/** What another row tells already, as its cause: one cause is one problem. */
export function isTold({ rule }: Finding, { diagnoses }: State): boolean {
  if (rule !== 'icloud-photos-off') return false;
  return diagnoses.some((one) => one.outcome === 'found' && one.rule === 'signed-out');
}

function breaks({ rule, effect }: Finding, ground: Ground): boolean {
  if (ground === 'network') return effect === 'blocks' && ruleOf(rule).group === 'network';
  if (ground === 'account') return rule === 'signed-out';
  if (ground === 'library') return rule === 'library-missing';
  return ruleOf(rule).group === 'set-up';
}

const because: Partial<Record<RuleId, (finding: Finding) => string>> = {
  'wifi-off': () => 'Wi-Fi is off',
  offline: () => 'this Mac is offline',
  'wifi-self-assigned': () => 'this Mac has no address',
  'vpn-dead': () => 'of the VPN',
  'captive-portal': () => 'of the sign-in page',
  'dns-broken': () => 'names cannot be found',
  'proxy-dead': () => 'of the proxy',
  'icloud-unreachable': () => 'iCloud cannot be reached',
  'tls-interception': () => 'something opens the connection',
  'library-missing': ({ variant }) =>
    variant === 'disk' ? "the library's disk is not connected" : 'the library is not found',
  'signed-out': () => 'this Mac is not signed in',
  'icloud-photos-restricted': () => 'iCloud Photos is off',
  'icloud-photos-off': () => 'iCloud Photos is off',
};
