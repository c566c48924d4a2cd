import { clear, defineRule, found, notJudged } from '../rule.ts';

/**
 * Who signs Apple's server certificates: Apple itself, and DigiCert, also under the names it took over. Apple's article
 * 101555 says that iCloud refuses a connection that someone else has signed. Symantec is no longer among those names,
 * and makes a filter that signs in the middle.
 */
const SIGNS_FOR_APPLE = /^(?:Apple|DigiCert|GeoTrust|RapidSSL|[Tt]hawte|Baltimore)\b/;

/** The one of them that a certificate's issuer is, by name alone. Null: someone else. */
export const signerForApple = (issuer: string): string | null => SIGNS_FOR_APPLE.exec(issuer)?.[0] ?? null;

/** Something between this Mac and iCloud opens the encrypted connection and seals it again with its own certificate. */
export const tlsInterception = defineRule({
  id: 'tls-interception',
  effect: 'blocks',
  certainty: 'likely',
  reason: 15,
  opens: 'network',
  group: 'network',
  needs: ['icloudConnection'],
  find({ icloudConnection: { connected, issuer } }) {
    if (!connected || !issuer) return notJudged('icloudConnection');
    return signerForApple(issuer) === null ? found({ issuer }) : clear;
  },
});
