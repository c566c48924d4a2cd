import type { Finding } from '../../diagnosis.ts';
import { daemonNames } from '../../facts/mac.ts';
import { formatNames } from '../../rules/library-volume-unsuitable/rule.ts';
import { syncedFolders } from '../../rules/library-volume-unsuitable/synced-folder.ts';
import { texts } from '../../text/en/index.ts';
import type { RuleText } from '../../text/texts.ts';
import { serviceName } from './photos.ts';
import { among, formed, loopbackEnd, updateName } from './words.ts';

/** What a text among a finding's values may say, by its name in the rule's sentences. */
const texted: Readonly<Record<string, (text: string) => string>> = {
  // "A VPN (name left out) is on but lets nothing through"
  vpn: (text) =>
    formed(/^(?:(?:utun|tun|tap|ipsec|ppp|feth)\d{1,4}|no name known)$/, text) ?? 'name left out',
  proxy: (text) => loopbackEnd(text) ?? 'address left out',
  products: () => 'name left out',
  // "The certificate comes from someone else and not from Apple."
  issuer: () => 'someone else',
  update: (text) => updateName(text) ?? 'A macOS update',
  process: (text) => among(daemonNames, text) ?? 'a part of it',
  service: serviceName,
  // "inside a folder that another service syncs"
  folder: (text) => among(syncedFolders, text) ?? 'another service',
  format: (text) => among(formatNames, text) ?? 'something unusual',
};

export function impersonalFinding(finding: Finding): Finding {
  const { rule, outcome, effect, certainty, since, sinceAwake, by, evidence } = finding;
  const values = Object.entries(finding.values).map(([name, value]) => [
    name,
    typeof value === 'number' ? value : (texted[name]?.(value) ?? 'left out'),
  ]);
  const variant = knownVariant(finding);
  return {
    ...{ rule, outcome, effect, certainty, values: Object.fromEntries(values) },
    ...(variant === undefined ? {} : { variant }),
    ...{ since, sinceAwake, by, evidence },
  };
}

/** The engine's word has variants that not every rule has sentences for. */
function knownVariant({ rule, variant }: Finding): string | undefined {
  const { variants = {} }: RuleText = texts[rule];
  return variant !== undefined &&
    among(['engine', 'engine-alone', ...Object.keys(variants)], variant) !== null
    ? variant
    : undefined;
}
