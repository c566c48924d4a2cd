import { Failure, type FailureCode } from '../../system/system.ts';
import { defineProbe } from '../probe.ts';

/** The server that Photos talks to through CloudKit. */
const ICLOUD_HOST = 'gateway.icloud.com';

const notFound: ReadonlySet<FailureCode> = new Set<FailureCode>(['ENOTFOUND', 'ETIMEDOUT', 'ECONNREFUSED']);

export const icloudName = defineProbe({
  id: 'icloudName',
  every: 900,
  wakes: ['reachability'],
  read: async (system) => {
    try {
      const addresses = await system.lookup(ICLOUD_HOST);
      return { found: addresses.length > 0, addresses };
    } catch (error) {
      // With a dead name server getaddrinfo keeps trying for half a minute: longer than anyone waits here.
      if (error instanceof Failure && notFound.has(error.code)) return { found: false, addresses: [] };
      throw error;
    }
  },
});
