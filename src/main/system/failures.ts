import { Failure, type FailureCode } from './system.ts';

const codes: Readonly<Record<string, FailureCode>> = {
  ENOENT: 'ENOENT',
  ENOTDIR: 'ENOENT',
  EPERM: 'EPERM',
  EACCES: 'EACCES',
  ETIMEDOUT: 'ETIMEDOUT',
  ESOCKETTIMEDOUT: 'ETIMEDOUT',
  ABORT_ERR: 'ETIMEDOUT',
  ENOTFOUND: 'ENOTFOUND',
  // The resolver could not be asked: there is no network, or it does not answer.
  EAI_AGAIN: 'ENOTFOUND',
  EAI_NODATA: 'ENOTFOUND',
  EAI_NONAME: 'ENOTFOUND',
  ECONNREFUSED: 'ECONNREFUSED',
  // No way there, or cut off on the way: to the caller the same as a closed door.
  ECONNRESET: 'ECONNREFUSED',
  ECONNABORTED: 'ECONNREFUSED',
  EPIPE: 'ECONNREFUSED',
  EHOSTUNREACH: 'ECONNREFUSED',
  EHOSTDOWN: 'ECONNREFUSED',
  ENETUNREACH: 'ECONNREFUSED',
  ENETDOWN: 'ECONNREFUSED',
  EADDRNOTAVAIL: 'ECONNREFUSED',
};

/** What the system's own message says in words for programmers. */
const words: Readonly<Record<string, string>> = {
  ELOOP: 'its links lead back to themselves',
  EISDIR: 'it is a folder and not a file',
  ENAMETOOLONG: 'its name is too long',
  EIO: 'the disk reports an error',
  ENOSPC: 'the disk is full',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ESTALE: 'the server has lost sight of it',
};

/** The code of an error of Node's or of the system's; empty where it has none. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** Why, in one line and without the paths that only the program knows. */
export function reasonOf(error: unknown): string {
  const told = words[codeOf(error)];
  if (told !== undefined) return told;
  return error instanceof Error ? error.message : String(error);
}

/** Any thrown thing as a `Failure`. What no code describes is an answer that could not be understood. */
export function asFailure(error: unknown, what: string): Failure {
  if (error instanceof Failure) return error;
  return new Failure(codes[codeOf(error)] ?? 'EOUTPUT', `${what}: ${reasonOf(error)}`, { cause: error });
}

/** Gives up waiting after `ms`. The work itself may go on: not every system call can be taken back. */
export function within<T>(ms: number, what: string, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new Failure('ETIMEDOUT', `${what}: no answer within ${ms / 1000} s`));
    const timer = setTimeout(late, ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
