import type { FactId, Facts } from '../../shared/reading.ts';

/** Queries that the program asks of a photo library's databases, by name. */
export type QueryName = 'upload-counts' | 'library-counts' | 'outgoing-queue' | 'pending-masters';

export type Row = Readonly<Record<string, number | string | null>>;

/** A tool that ran to its end. A non-zero exit is an answer, not a failure. */
export interface ToolAnswer {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
}

export interface FileAnswer {
  readonly bytes: Uint8Array;
  /** Milliseconds since 1970. Null: not known (a recording need not hold it). */
  readonly modifiedAt: number | null;
}

export interface StatAnswer {
  /** Null: not known (a recording need not hold it). */
  readonly size: number | null;
  /** Milliseconds since 1970. Null: not known. */
  readonly modifiedAt: number | null;
}

export interface WebAnswer {
  readonly status: number;
  readonly body: string;
}

export interface DiskAnswer {
  readonly freeBytes: number;
  readonly totalBytes: number;
}

export interface ConnectAnswer {
  /** Name of the certificate's issuer; null: asked for without TLS, or not known. */
  readonly issuer: string | null;
}

export type FailureCode =
  | 'ENOENT'
  | 'EPERM'
  | 'EACCES'
  | 'ETIMEDOUT'
  | 'ECONNREFUSED'
  | 'ENOTFOUND'
  /** The answer passed the output limit, or could not be understood as what was asked for. */
  | 'EOUTPUT'
  /** Only a Mac can answer this. */
  | 'ENOTMAC';

/** The machine gave no answer. Every method of `System` rejects with this and nothing else. */
export class Failure extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Failure';
    this.code = code;
  }
}

/**
 * A recording holds no answer to this question. It counts as ENOENT wherever only that code is looked at, but it is
 * no evidence that a file is gone: nobody looked.
 */
export class NotRecorded extends Failure {
  constructor(message: string) {
    super('ENOENT', message);
    this.name = 'NotRecorded';
  }
}

export interface RunLimits {
  /** Default 5,000. */
  readonly timeoutMs?: number;
}

export interface StreamLimits {
  /** Default 60,000. */
  readonly timeoutMs?: number;
  /** Ends the tool; the call then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Given each line without its end. True: it was of use, and a recording keeps it. */
export type TakeLine = (line: string) => boolean;

export interface ConnectOptions {
  /** Default true. */
  readonly tls?: boolean;
}

/** A fact that needs no Mac's tool. `source`: who says so, for the evidence. */
export interface Direct<Fact> {
  readonly source: string;
  readonly read: () => Promise<Fact>;
}

/**
 * The only door to the machine. Paths and arguments may start with `~/`, the home folder; the implementations
 * expand it, so that a recording never holds a user's name. All methods reject with `Failure`.
 */
export interface System {
  readonly kind: 'mac' | 'linux' | 'recording';
  /** Runs a tool by absolute path without a shell, in the C locale, with a time and an output limit. */
  readonly run: (tool: string, args: readonly string[], limits?: RunLimits) => Promise<ToolAnswer>;
  /**
   * The same for a tool that prints more than fits in memory: hands over its lines one by one. A line that is longer
   * than 64 KiB loses its end. Resolves with the tool's exit status.
   */
  readonly stream: (
    tool: string,
    args: readonly string[],
    take: TakeLine,
    limits?: StreamLimits,
  ) => Promise<number>;
  readonly read: (path: string) => Promise<FileAnswer>;
  readonly list: (path: string) => Promise<readonly string[]>;
  readonly stat: (path: string) => Promise<StatAnswer>;
  /** Opens the file for reading and closes it again: tells "no permission" from "no such file". */
  readonly open: (path: string) => Promise<void>;
  readonly disk: (path: string) => Promise<DiskAnswer>;
  readonly query: (name: QueryName, database: string) => Promise<readonly Row[]>;
  /** One GET, redirects not followed, 5 s, 2 MiB. */
  readonly get: (url: string) => Promise<WebAnswer>;
  /** getaddrinfo. */
  readonly lookup: (host: string) => Promise<readonly string[]>;
  readonly connect: (host: string, port: number, options?: ConnectOptions) => Promise<ConnectAnswer>;
  /** Wall clock, milliseconds since 1970. */
  readonly now: () => number;
  /** A clock that no one can set, milliseconds since any moment. It may or may not run while the machine sleeps. */
  readonly monotonic: () => number;
  /** Resolves after `ms`; rejects with the signal's reason when aborted. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Facts that this system knows without asking a Mac's tools. They take the place of the probe. */
  readonly direct?: { readonly [Id in FactId]?: Direct<Facts[Id]> };
}
