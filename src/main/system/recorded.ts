import { readFile } from 'node:fs/promises';
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

export interface RecordedSystem extends System {
  readonly kind: 'recording';
  /** Sets the clock (ms since 1970); it starts with the recording. */
  readonly advanceTo: (at: number) => void;
}

/** Plays a recording. While an answer holds, asking again gives the very same object. */
export function recordedSystem(recording: Recording): RecordedSystem {
  const { startedAt } = recording.header;
  let now = startedAt;
  const current = player(recording, () => now);
  const answer = <K extends Kind>(kind: K, key: string): Answers[K] =>
    outcomeOf(current(kind, key), kind, key);
  const contentOf = contents(recording.folder);
  const queries = queriesByDatabase(recording);

  const openStep = (path: string): Step<unknown> | undefined =>
    current('open', path) ??
    plutilStep(current('run', keyOf.run('/usr/bin/plutil', ['-convert', 'xml1', '-o', '-', path]))) ??
    current('read', path) ??
    current('stat', path) ??
    latest((queries.get(path) ?? []).map((key) => current('query', key)));

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
    now: () => now,
    monotonic: () => now - startedAt,
    sleep: async (_ms, signal) => signal?.throwIfAborted(),
    advanceTo: (at) => {
      now = at;
    },
  };
}

/** The step that holds now. Each question keeps its place, as time mostly goes on by small steps. */
function player({ steps }: Recording, now: () => number) {
  const places = new Map<readonly Step<unknown>[], number>();

  return <K extends Kind>(kind: K, key: string): Step<Answers[K]> | undefined => {
    const list: readonly Step<Answers[K]>[] | undefined = steps[kind].get(key);
    if (!list) return undefined;
    const at = now();
    let place = places.get(list) ?? -1;
    if (isAfter(list[place], at)) place = -1;
    while (place + 1 < list.length && !isAfter(list[place + 1], at)) place += 1;
    places.set(list, place);
    return list[place];
  };
}

function isAfter(step: Step<unknown> | undefined, at: number): boolean {
  return step !== undefined && step.at > at;
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
      return { bytes: await readFile(resolve(folder, content.file)), modifiedAt: content.modifiedAt };
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
