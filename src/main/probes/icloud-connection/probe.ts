import { Failure, type FailureCode } from '../../system/system.ts';
import { defineProbe } from '../probe.ts';

/** What the network did, as opposed to what kept the question from being asked. */
const failures: { readonly [Code in FailureCode]?: string } = {
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'timed out',
  ENOTFOUND: 'name not found',
  // The door was answered by something that speaks no TLS, or that broke off the greeting.
  EOUTPUT: 'no TLS',
};

export const icloudConnection = defineProbe({
  id: 'icloudConnection',
  every: 900,
  wakes: ['reachability'],
  read: async (system) => {
    try {
      const { issuer } = await system.connect('gateway.icloud.com', 443);
      return { connected: true, issuer, failure: null };
    } catch (error) {
      const failure = error instanceof Failure ? failures[error.code] : undefined;
      if (failure === undefined) throw error;
      return { connected: false, issuer: null, failure };
    }
  },
});
