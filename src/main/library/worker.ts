import { parentPort } from 'node:worker_threads';
import { Failure, type FailureCode, type QueryName, type Row } from '../system/system.ts';
import { withDatabase } from './database.ts';
import { queries } from './queries.ts';

export interface Question {
  readonly name: QueryName;
  /** Absolute path. */
  readonly database: string;
  /** A folder that does not exist yet, for a copy where one is needed. Removed before the answer is sent. */
  readonly copies: string;
}

export type Answer =
  | { readonly ok: true; readonly rows: readonly Row[] }
  | { readonly ok: false; readonly code: FailureCode; readonly message: string };

parentPort?.on('message', ({ name, database, copies }: Question) => {
  parentPort?.postMessage(answer({ name, database, copies }));
});

function answer({ name, database, copies }: Question): Answer {
  try {
    return { ok: true, rows: withDatabase(database, copies, queries[name]) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, code: error instanceof Failure ? error.code : 'EOUTPUT', message };
  }
}
