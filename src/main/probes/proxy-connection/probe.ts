import { Failure } from '../../system/system.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { defineProbe, required } from '../probe.ts';

export const proxyConnection = defineProbe({
  id: 'proxyConnection',
  every: 300,
  uses: ['proxy'],
  wakes: ['proxy'],
  read: async (system, known) => {
    const { endpoints } = required(known.proxy, 'the proxy setting');
    for (const { host, port } of endpoints) {
      if (host === null || port === null) continue;
      return { host, port, answers: await answers(system.connect(host, port, { tls: false })) };
    }
    throw new Unreadable('absent', 'no proxy with an address is set');
  },
});

/** Only a refusal proves that nobody listens; silence may be the way there. */
async function answers(connection: Promise<unknown>): Promise<boolean> {
  try {
    await connection;
    return true;
  } catch (error) {
    if (error instanceof Failure && error.code === 'ECONNREFUSED') return false;
    throw error;
  }
}
