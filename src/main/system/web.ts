import * as http from 'node:http';
import * as https from 'node:https';
import { asFailure } from './failures.ts';
import { Failure, type WebAnswer } from './system.ts';

const TIMEOUT_MS = 5_000;
const BODY_LIMIT = 2 * 1024 * 1024;

/** One GET on a connection of its own: no redirect is followed, no cookie kept, no proxy used. */
export async function get(url: string, userAgent: string): Promise<WebAnswer> {
  const deadline = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await request(new URL(url), userAgent, deadline);
    if (response.statusCode === undefined) throw new Failure('EOUTPUT', `${url}: no status`);
    return { status: response.statusCode, body: await bodyOf(response, url) };
  } catch (error) {
    // However the abort surfaced, the deadline is what happened.
    if (deadline.aborted) {
      throw new Failure('ETIMEDOUT', `${url}: no answer within ${TIMEOUT_MS / 1000} s`, { cause: error });
    }
    throw asFailure(error, url);
  }
}

function request(url: URL, userAgent: string, signal: AbortSignal): Promise<http.IncomingMessage> {
  const client = url.protocol === 'https:' ? https : http;
  const headers = { 'user-agent': userAgent, accept: '*/*', 'accept-encoding': 'identity' };
  return new Promise((resolve, reject) => {
    client.get(url, { agent: false, headers, signal }, resolve).on('error', reject);
  });
}

async function bodyOf(response: http.IncomingMessage, url: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop by an exception destroys the connection.
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT) {
      throw new Failure('EOUTPUT', `${url}: more than ${BODY_LIMIT / 1024 / 1024} MiB`);
    }
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
