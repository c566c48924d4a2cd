import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { asFailure } from './failures.ts';
import {
  type Answers,
  type Content,
  type Kind,
  keyOf,
  type Recording,
  type Step,
} from './recording-format.ts';
import {
  Failure,
  type FailureCode,
  type FileAnswer,
  NotRecorded,
  type System,
  type TakeLine,
  type ToolAnswer,
} from './system.ts';
import { type Tape, tapeOf } from './tape.ts';

export interface RecordedSystem extends System {
  readonly kind: 'recording';
  /** Sets the clock (ms since 1970); it starts with the recording. */
  readonly advanceTo: (at: number) => void;
  /** The same Mac at the same moment, for one who wants to know how long its answers hold. */
  readonly asker: () => Asker;
}

/** Asks a recording, and can tell whether asking again would bring the same. */
export interface Asker {
  readonly system: System;
  /** Forgets what was asked so far. */
  readonly begin: () => void;
  /** Whether everything asked since then would be answered now as it was. */
  readonly holds: () => boolean;
}

/** Plays a recording. While an answer holds, asking again gives the very same object. */
export function recordedSystem(recording: Recording): RecordedSystem {
  const { startedAt } = recording.header;
  let now = startedAt;
  const tape = tapeOf(recording, () => now);
  const contentOf = contents(recording.folder);
  const databases = queriesByDatabase(recording);
  const systemOn = (asked: Tape): System => ({
    ...questions(asked, contentOf, databases),
    now: () => asked.now(),
    monotonic: () => asked.now() - startedAt,
  });

  return {
    ...systemOn(tape),
    kind: 'recording',
    advanceTo: (at) => {
      now = at;
    },
    asker: () => {
      const noting = tape.noting();
      return { system: systemOn(noting.tape), begin: noting.begin, holds: noting.holds };
    },
  };
}

type Questions = Omit<System, 'now' | 'monotonic'>;

/** Everything that a Mac can be asked, answered from the tape. */
function questions(
  { current }: Tape,
  contentOf: (content: Content) => Promise<FileAnswer>,
  databases: ReadonlyMap<string, readonly string[]>,
): Questions {
  const answer = <K extends Kind>(kind: K, key: string): Answers[K] =>
    outcomeOf(current(kind, key), kind, key);
  const plutil = (path: string): Step<unknown> | undefined =>
    plutilStep(current('run', keyOf.run('/usr/bin/plutil', ['-convert', 'xml1', '-o', '-', path])));
  const openStep = (path: string): Step<unknown> | undefined =>
    current('open', path) ??
    orRead(plutil(path), current('read', path)) ??
    current('stat', path) ??
    latest((databases.get(path) ?? []).map((key) => current('query', key)));

  return {
    kind: 'recording',
    run: async (tool, args) => answer('run', keyOf.run(tool, args)),
    stream: async (tool, args, take) => handOver(answer('run', keyOf.run(tool, args)), take),
    read: async (path) => contentOf(answer('read', path)),
    list: async (path) => answer('list', path),
    stat: async (path) => {
      if (current('stat', path)) return answer('stat', path);
      const { bytes, modifiedAt } = await contentOf(answer('read', path));
      return { size: bytes.length, modifiedAt };
    },
    open: async (path) => {
      outcomeOf(openStep(path), 'open', path);
    },
    disk: async (path) => answer('disk', path),
    query: async (name, database) => answer('query', keyOf.query(name, database)),
    get: async (url) => answer('get', url),
    lookup: async (host) => {
      const addresses = answer('lookup', host);
      if (addresses.length === 0) throw new Failure('ENOTFOUND', `${host}: no address`);
      return addresses;
    },
    connect: async (host, port) => answer('connect', keyOf.connect(host, port)),
    sleep: async (_ms, signal) => signal?.throwIfAborted(),
  };
}

function outcomeOf<Answer>(step: Step<Answer> | undefined, kind: Kind, key: string): Answer {
  if (step === undefined) throw new NotRecorded(`${spoken(kind, key)}: not in the recording`);
  if ('failure' in step) throw new Failure(step.failure, `${spoken(kind, key)}: ${step.failure}`);
  return step.answer;
}

/** A command as a person would type it, "pmset -g custom"; other keys are plain already. */
function spoken(kind: Kind, key: string): string {
  if (kind !== 'run') return key;
  const [tool = '', ...args] = JSON.parse(key) as readonly string[];
  return [basename(tool), ...args].join(' ');
}

function handOver({ stdout, exit }: ToolAnswer, take: TakeLine): number {
  const lines = stdout.split('\n');
  if (lines.at(-1) === '') lines.pop();
  lines.forEach(take);
  return exit;
}

/** What plutil's answer says about opening the file that it was given. */
function plutilStep(step: Step<Answers['run']> | undefined): Step<unknown> | undefined {
  if (step === undefined || 'failure' in step || step.answer.exit === 0) return step;
  const said = step.answer.stdout + step.answer.stderr;
  const failure = failureSaid(said);
  return failure === null ? step : { at: step.at, failure };
}

/** A file that was read is there, and plutil it was that was not. */
function orRead(told: Step<unknown> | undefined, read: Step<unknown> | undefined): Step<unknown> | undefined {
  const isMissing = told !== undefined && 'failure' in told && told.failure === 'ENOENT';
  return isMissing && read !== undefined && !('failure' in read) ? read : (told ?? read);
}

function failureSaid(said: string): FailureCode | null {
  // First: for a forbidden file plutil says both that it may not read it and that it may not exist.
  if (/permission|not permitted/i.test(said)) return 'EPERM';
  if (/does not exist|no such file/i.test(said)) return 'ENOENT';
  return null;
}

function latest(steps: readonly (Step<unknown> | undefined)[]): Step<unknown> | undefined {
  return steps.reduce((last, step) => (step && !(last && last.at > step.at) ? step : last), undefined);
}

/** The questions asked of each database, by its path. */
function queriesByDatabase({ steps }: Recording): ReadonlyMap<string, readonly string[]> {
  return Map.groupBy(steps.query.keys(), (key) => key.slice(key.indexOf(' ') + 1));
}

/** Bytes of a `read` line; whole files are loaded when first asked for. */
function contents(folder: string): (content: Content) => Promise<FileAnswer> {
  const loaded = new Map<Content, Promise<FileAnswer>>();

  const load = async (content: Content): Promise<FileAnswer> => {
    if (content.from === 'line') return content;
    try {
      return { bytes: readFileSync(resolve(folder, content.file)), modifiedAt: content.modifiedAt };
    } catch (error) {
      throw asFailure(error, content.file);
    }
  };

  return (content) => {
    const already = loaded.get(content);
    if (already !== undefined) return already;
    const answer = load(content);
    loaded.set(content, answer);
    return answer;
  };
}
