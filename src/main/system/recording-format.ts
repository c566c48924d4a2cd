import type {
  ConnectAnswer,
  DiskAnswer,
  FailureCode,
  Row,
  StatAnswer,
  ToolAnswer,
  WebAnswer,
} from './system.ts';

/** Raised when a meaning of the format changes; what is only added does not raise it. */
export const FORMAT = 1;
export const HEADER_FILE = 'recording.json';
export const STEPS_FILE = 'steps.jsonl';

/** A recording cannot be read or written: one sentence, naming the file and the line. */
export class RecordingError extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'RecordingError';
  }
}

/** recording.json. Times in milliseconds since 1970. */
export interface RecordingHeader {
  readonly title: string;
  readonly startedAt: number;
  readonly endsAt: number;
  readonly timeZone: string;
  readonly mac: { readonly model: string | null; readonly osVersion: string | null };
  readonly synthetic: boolean;
  readonly redacted: boolean;
}

/** What a `read` line holds: the bytes themselves, or the file of the recording's folder that has them. */
export type Content =
  | { readonly from: 'line'; readonly bytes: Uint8Array; readonly modifiedAt: number | null }
  | { readonly from: 'file'; readonly file: string; readonly modifiedAt: number | null };

/** Every kind of question, by the field that names it on a line, and what answers it. */
export interface Answers {
  readonly run: ToolAnswer;
  readonly read: Content;
  readonly list: readonly string[];
  readonly open: undefined;
  readonly stat: StatAnswer;
  readonly disk: DiskAnswer;
  readonly query: readonly Row[];
  readonly get: WebAnswer;
  readonly lookup: readonly string[];
  readonly connect: ConnectAnswer;
}

export type Kind = keyof Answers;

/** One answer, from `at` (ms since 1970) until the next one to the same question. */
export type Step<Answer> =
  | { readonly at: number; readonly answer: Answer }
  | { readonly at: number; readonly failure: FailureCode };

/** The answers of each kind by question, each list in time order. */
export type Steps = { readonly [K in Kind]: ReadonlyMap<string, readonly Step<Answers[K]>[]> };

/** `event`: suspend, resume, unlock, on-ac, on-battery, or one that a later version knows. */
export interface RecordedEvent {
  readonly atSeconds: number;
  readonly event: string;
}

export interface Recording {
  readonly folder: string;
  readonly header: RecordingHeader;
  readonly steps: Steps;
  readonly events: readonly RecordedEvent[];
}

/** What tells one question of a kind from another, as text. */
export const keyOf = {
  run: (tool: string, args: readonly string[]) => JSON.stringify([tool, ...args]),
  query: (name: string, database: string) => `${name} ${database}`,
  connect: (host: string, port: number) => `${host}:${port}`,
};

export const failureCodes: ReadonlySet<string> = new Set<FailureCode>([
  'ENOENT',
  'EPERM',
  'EACCES',
  'ETIMEDOUT',
  'ECONNREFUSED',
  'ENOTFOUND',
  'EOUTPUT',
  'ENOTMAC',
]);
