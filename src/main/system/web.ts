import * as http from 'node:http';
import * as https from 'node:https';
import { patience } from './connections.ts';
import { asFailure } from './failures.ts';
import { Failure, type WebAnswer } from './system.ts';

const TIMEOUT_MS = 5_000;
const BODY_LIMIT = 2 * 1024 * 1024;

/** How a server may be asked whether its page has changed since. */
export interface Validators {
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
}

export interface Fetched extends WebAnswer {
  readonly validators: Validators;
}

/** One GET on a connection of its own: no redirect is followed, no cookie kept, no proxy used. */
export async function fetchPage(url: string, userAgent: string, known?: Validators): Promise<Fetched> {
  const deadline = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await request(new URL(url), userAgent, known, deadline);
    const { statusCode, headers } = response;
    if (statusCode === undefined) throw new Failure('EOUTPUT', `${url}: no status`);
    const validators = { etag: headers.etag, lastModified: headers['last-modified'] };
    const body = bodyOf(response, url);
    // Anything but the page itself says all by its status: a sign-in page's redirect need not come to an end.
    return {
      status: statusCode,
      body: statusCode === 200 ? await body : await body.catch(() => ''),
      validators,
    };
  } catch (error) {
    // However the abort surfaced, the deadline is what happened.
    if (deadline.aborted) {
      throw new Failure('ETIMEDOUT', `${url}: no answer within ${TIMEOUT_MS / 1000} s`, { cause: error });
    }
    throw asFailure(error, url);
  }
}

export async function get(url: string, userAgent: string): Promise<WebAnswer> {
  const { status, body } = await fetchPage(url, userAgent);
  return { status, body };
}

function request(
  url: URL,
  userAgent: string,
  known: Validators | undefined,
  signal: AbortSignal,
): Promise<http.IncomingMessage> {
  const client = url.protocol === 'https:' ? https : http;
  const headers = {
    'user-agent': userAgent,
    accept: '*/*',
    'accept-encoding': 'identity',
    ...(known?.etag === undefined ? {} : { 'if-none-match': known.etag }),
    ...(known?.lastModified === undefined ? {} : { 'if-modified-since': known.lastModified }),
  };
  return new Promise((resolve, reject) => {
    client
      .get(url, { agent: false, headers, signal, ...patience }, resolve)
      .on('error', reject)
      // A switch to another protocol ends the request with neither an answer nor an error.
      .on('close', () => reject(new Failure('EOUTPUT', `${url}: no answer in HTTP`)));
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
