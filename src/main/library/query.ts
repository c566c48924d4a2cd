import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Failure, type QueryName, type Row, type System } from '../system/system.ts';
import { COPY_PREFIX } from './copy.ts';
import type { Answer, Question } from './worker.ts';

const TIMEOUT_MS = 10_000;
/** The queries of one sample share a worker; between samples none is kept. */
const IDLE_MS = 2_000;

let lastQuery: Promise<unknown> = Promise.resolve();
let idle: { readonly worker: Worker; readonly timer: NodeJS.Timeout } | undefined;

/** `System.query` on the machine itself: SQLite in a thread of its own, one query at a time, 10 s each. */
export const libraryQuery: System['query'] = (name, database) => {
  const answer = lastQuery.then(() => askWorker(name, database));
  lastQuery = answer.catch(() => undefined);
  return answer;
};

async function askWorker(name: QueryName, database: string): Promise<readonly Row[]> {
  const worker = takeWorker();
  const copies = join(tmpdir(), `${COPY_PREFIX}${randomUUID()}`);
  const answer = await answerOf(worker, { name, database, copies }).catch((error: unknown) => {
    abandon(worker, copies);
    throw error;
  });
  keepForLater(worker);
  if (!answer.ok) throw new Failure(answer.code, answer.message);
  return answer.rows;
}

function takeWorker(): Worker {
  if (idle !== undefined) {
    const { worker, timer } = idle;
    idle = undefined;
    clearTimeout(timer);
    worker.ref();
    return worker;
  }
  // From source, Node runs the TypeScript file; the build puts the worker beside whatever holds this code.
  const file = import.meta.url.endsWith('.ts') ? './worker.ts' : './library-worker.js';
  const worker = new Worker(new URL(file, import.meta.url), { execArgv: [] });
  // An error between two questions has nobody to tell, and must not end the program.
  worker.on('error', () => undefined);
  return worker;
}

/** An idle worker does not keep the program alive. */
function keepForLater(worker: Worker): void {
  worker.unref();
  const timer = setTimeout(() => {
    idle = undefined;
    void worker.terminate();
  }, IDLE_MS);
  timer.unref();
  idle = { worker, timer };
}

/** A thread inside SQLite ends at SQLite's next return, and can then no longer clean up after itself. */
function abandon(worker: Worker, copies: string): void {
  worker.unref();
  void worker.terminate().then(() => rm(copies, { recursive: true, force: true }));
}

function answerOf(worker: Worker, question: Question): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const fail = (error: Error): void => reject(new Failure('EOUTPUT', error.message, { cause: error }));
  const gone = (): void => fail(new Error('The reader of the photo library stopped'));
  const late = setTimeout(
    () => reject(new Failure('ETIMEDOUT', `The photo library gave no answer within ${TIMEOUT_MS / 1000} s`)),
    TIMEOUT_MS,
  );
  worker.once('message', resolve);
  worker.once('error', fail);
  worker.once('exit', gone);
  worker.postMessage(question);
  return promise.finally(() => {
    clearTimeout(late);
    worker.removeListener('message', resolve);
    worker.removeListener('exit', gone);
    worker.removeListener('error', fail);
  });
}
