import type { ProxyEndpoint } from '../../facts/network.ts';
import { clear, defineRule, found, notJudged } from '../rule.ts';

/** iCloud's traffic takes the way through a proxy that works. One that is dead is the rule `proxy-dead`. */
export const proxyInTheWay = defineRule({
  id: 'proxy-in-the-way',
  effect: 'slows',
  certainty: 'possible',
  opens: 'proxies',
  needs: ['proxy'],
  looksAt: ['proxyConnection'],
  find({ proxy }, look) {
    if (proxy.endpoints.length === 0) return clear;
    // A proxy file on disk and automatic discovery have no port to knock at: macOS follows them all the same.
    if (proxy.endpoints.some(isAutomatic)) return found({}, { variant: 'automatic' });
    const connection = look.fact('proxyConnection');
    if (!connection) return notJudged('proxyConnection');
    return connection.answers ? found({ proxy: `${connection.host}:${connection.port}` }) : clear;
  },
});

const isAutomatic = (endpoint: ProxyEndpoint): boolean => endpoint.port === null;
