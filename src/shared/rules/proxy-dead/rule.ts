import type { ProxyConnection, ProxyEndpoint } from '../../facts/network.ts';
import { clear, defineRule, found, notJudged } from '../rule.ts';

/** macOS is told to send iCloud's traffic to a program on this Mac that no longer listens. */
export const proxyDead = defineRule({
  id: 'proxy-dead',
  effect: 'blocks',
  certainty: 'certain',
  reason: 15,
  opens: 'proxies',
  group: 'network',
  needs: ['proxy'],
  looksAt: ['proxyConnection'],
  find({ proxy }, look) {
    const local = proxy.endpoints.filter((endpoint) => endpoint.loopback && endpoint.port !== null);
    if (local.length === 0) return clear;
    const connection = look.fact('proxyConnection');
    if (!connection || !local.some((endpoint) => isEndOf(connection, endpoint)))
      return notJudged('proxyConnection');
    return connection.answers ? clear : found({ proxy: `${connection.host}:${connection.port}` });
  },
});

const isEndOf = (connection: ProxyConnection, endpoint: ProxyEndpoint): boolean =>
  endpoint.host === connection.host && endpoint.port === connection.port;
