import { clear, defineRule, found, notJudged } from '../rule.ts';

/**
 * Who signs Apple's server certificates: Apple itself, and DigiCert with the authorities it took over (GeoTrust,
 * Baltimore). Apple's article 101555 says that iCloud refuses a connection that someone else has signed.
 */
const SIGNS_FOR_APPLE = /^(?:Apple|DigiCert|GeoTrust|Baltimore)\b/;

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
    return SIGNS_FOR_APPLE.test(issuer) ? clear : found({ issuer });
  },
});
