import { createHash } from 'node:crypto';
import { keyOf } from './recording-format.ts';
import { type Looks, looksOf, stopwatch } from './recording-time.ts';
import {
  type ConnectAnswer,
  Failure,
  type FileAnswer,
  type StatAnswer,
  type System,
  type TakeLine,
} from './system.ts';

type Fields = Readonly<Record<string, unknown>>;

/** One line of steps.jsonl before it is written. `t`: seconds since the start. */
export type Line = { readonly t: number } & Fields;

export interface RecordingSystem extends System {
  /** Notes that something happened, now or at `at` (ms since 1970): suspend, resume, unlock, on-ac, on-battery. */
  readonly event: (name: string, at?: number) => void;
  /** From now on every answer is news again. */
  readonly startOver: () => void;
}

/**
 * Passes every question on to `inner` and writes its answer, when it is not the same as last time. The answer comes also
 * where it cannot be written: to tell of that is for whoever writes (`RecordingFile.close`).
 */
export function recordingSystem(inner: System, write: (line: Line) => void): RecordingSystem {
  const seconds = stopwatch(inner);
  const news = newsFilter();
  const looks = looksOf(inner);
  const note = (at: number, fields: Fields): void => {
    try {
      write({ t: seconds(at), ...fields });
    } catch {
      // The question was answered.
    }
  };
  const ask = asker(inner, looks, note, news.isNews);
  return {
    ...inner,
    run: (tool, args, limits) =>
      ask({ run: [tool, ...args] }, () => inner.run(tool, args, limits), asTheyAre),
    stream: async (tool, args, take, limits) => {
      const answer = () => keptLines(inner, tool, args, take, limits);
      return (await ask({ run: [tool, ...args] }, answer, asTheyAre)).exit;
    },
    read: (path) => ask({ read: path }, () => inner.read(path), readFields),
    list: (path) => ask({ list: path }, () => inner.list(path), listFields),
    stat: (path) => ask({ stat: path }, () => inner.stat(path), statFields),
    open: (path) => ask({ open: path }, () => inner.open(path), nothing),
    disk: (path) => ask({ disk: path }, () => inner.disk(path), asTheyAre),
    query: (query, database) => ask({ query, database }, () => inner.query(query, database), queryFields),
    get: (url) => ask({ get: url }, () => inner.get(url), asTheyAre),
    lookup: (host) => ask({ lookup: host }, () => inner.lookup(host), lookupFields),
    connect: (host, port, options) =>
      ask({ connect: keyOf.connect(host, port) }, () => inner.connect(host, port, options), connectFields),
    event: (event, at = inner.now()) => {
      looks.happened(at);
      note(at, { event });
    },
    startOver: news.startOver,
  };
}

const asTheyAre = (answer: object): Fields => ({ ...answer });
const nothing = (): Fields => ({});
const listFields = (names: readonly string[]): Fields => ({ names });
const queryFields = (rows: readonly unknown[]): Fields => ({ rows });
const lookupFields = (addresses: readonly string[]): Fields => ({ addresses });

/** What a stream was used for, as the answer of a tool that had printed no more. */
async function keptLines(inner: System, ...[tool, args, take, limits]: Parameters<System['stream']>) {
  let stdout = '';
  const keep: TakeLine = (line) => {
    const isOfUse = take(line);
    if (isOfUse) stdout += `${line}\n`;
    return isOfUse;
  };
  const exit = await inner.stream(tool, args, keep, limits);
  return { stdout, stderr: '', exit };
}

/** Asks, notes the answer or the failure as a line, and hands on what came. `question` is the line's key. */
function asker(
  inner: System,
  looks: Looks,
  write: (at: number, fields: Fields) => void,
  isNews: NewsFilter['isNews'],
) {
  return async <Answer>(
    question: Fields,
    ask: () => Promise<Answer>,
    fields: (answer: Answer) => Fields,
  ): Promise<Answer> => {
    const at = looks.asked();
    const since = inner.monotonic();
    const note = (answer: Fields): void => {
      if (!isNews(question, answer)) return;
      const ms = 'run' in question ? { ms: Math.round(inner.monotonic() - since) } : {};
      write(at, { ...question, ...answer, ...ms });
    };
    try {
      const answer = await ask();
      note(fields(answer));
      return answer;
    } catch (error) {
      if (error instanceof Failure) note({ failure: error.code });
      throw error;
    } finally {
      looks.answered();
    }
  };
}

interface NewsFilter {
  readonly isNews: (question: Fields, answer: Fields) => boolean;
  readonly startOver: () => void;
}

/** Remembers a digest of each last answer, not the answer: some are megabytes long. */
function newsFilter(): NewsFilter {
  const seen = new Map<string, string>();
  return {
    isNews: (question, answer) => {
      const key = JSON.stringify(question);
      const digest = createHash('sha256').update(JSON.stringify(answer)).digest('base64');
      if (seen.get(key) === digest) return false;
      seen.set(key, digest);
      return true;
    },
    startOver: () => seen.clear(),
  };
}

function readFields({ bytes, modifiedAt }: FileAnswer): Fields {
  return { ...contentFields(bytes), ...timeFields(modifiedAt) };
}

function statFields({ size, modifiedAt }: StatAnswer): Fields {
  return { ...(size === null ? {} : { size }), ...timeFields(modifiedAt) };
}

function connectFields({ issuer }: ConnectAnswer): Fields {
  return issuer === null ? {} : { issuer };
}

function contentFields(bytes: Uint8Array): Fields {
  try {
    // A byte order mark belongs to the bytes and must come back.
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { base64: Buffer.from(bytes).toString('base64') };
  }
}

function timeFields(modifiedAt: number | null): Fields {
  return modifiedAt === null ? {} : { mtime: new Date(modifiedAt).toISOString() };
}
