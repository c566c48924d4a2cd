import * as dns from 'node:dns/promises';
import * as net from 'node:net';
import * as tls from 'node:tls';
import { asFailure, within } from './failures.ts';
import { type ConnectAnswer, type ConnectOptions, Failure } from './system.ts';

const TIMEOUT_MS = 5_000;

/**
 * Node tries the addresses of a name one after the other, and gives up each but the last after a quarter of a second. A
 * line that is busy uploading answers later than that, and the first word on it can get lost and be said again after one.
 */
export const patience = { autoSelectFamilyAttemptTimeout: 2_000 } as const;

/** Addresses of a name, the way every other program on this Mac finds them (getaddrinfo). */
export async function lookup(host: string): Promise<readonly string[]> {
  try {
    const found = await within(TIMEOUT_MS, host, dns.lookup(host, { all: true }));
    if (found.length === 0) throw new Failure('ENOTFOUND', `${host}: no address`);
    return [...new Set(found.map((entry) => entry.address))];
  } catch (error) {
    throw asFailure(error, host);
  }
}

/** Opens a connection, with TLS unless told otherwise, and closes it again. */
export async function connect(host: string, port: number, options?: ConnectOptions): Promise<ConnectAnswer> {
  const what = `${host}:${port}`;
  try {
    if (options?.tls === false) {
      const socket = net.connect({ host, port, ...patience });
      return { issuer: await once(socket, 'connect', () => null) };
    }
    // An intercepted connection is to be seen, not refused: nothing is sent over it.
    const servername = net.isIP(host) === 0 ? host : '';
    const socket = tls.connect({ host, port, servername, rejectUnauthorized: false, ...patience });
    return { issuer: await once(socket, 'secureConnect', () => issuerOf(socket.getPeerCertificate())) };
  } catch (error) {
    throw asFailure(error, what);
  }
}

/** What `see` finds when the event comes. The socket is closed in any case. */
async function once<Seen>(socket: net.Socket, event: string, see: () => Seen): Promise<Seen> {
  const ready = new Promise<Seen>((resolve, reject) => {
    socket.once(event, () => resolve(see()));
    socket.once('close', () => reject(new Failure('ECONNREFUSED', 'closed without an answer')));
    socket.on('error', reject);
  });
  try {
    return await within(TIMEOUT_MS, 'connection', ready);
  } finally {
    socket.destroy();
  }
}

function issuerOf({ issuer }: tls.PeerCertificate): string | null {
  const name = issuer?.CN || issuer?.O || issuer?.OU;
  // A name given twice comes as a list.
  return (Array.isArray(name) ? name.join(', ') : name) ?? null;
}
