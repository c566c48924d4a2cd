import {
  type Answers,
  failureCodes,
  type Kind,
  type RecordedEvent,
  RecordingError,
  STEPS_FILE,
  type Step,
  type Steps,
} from './recording-format.ts';
import { type Fields, lineKinds, number, optional, text } from './recording-lines.ts';
import type { FailureCode } from './system.ts';

type Lists = { readonly [K in Kind]: Map<string, Step<Answers[K]>[]> };

/**
 * Reads steps.jsonl. `startedAt`: the moment from which its `t` counts, milliseconds since 1970. `checkFile` throws where a
 * file that a line refers to cannot be played.
 */
export function parseSteps(
  source: string,
  startedAt: number,
  checkFile: (file: string) => void = () => {},
): { readonly steps: Steps; readonly events: readonly RecordedEvent[] } {
  const steps = emptySteps();
  const events: RecordedEvent[] = [];
  let before = 0;

  source.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    try {
      const fields = fieldsOf(line);
      const atSeconds = secondsOf(fields, before);
      before = atSeconds;
      const kind = kindOf(fields);
      if (kind === 'event') events.push({ atSeconds, event: text(fields, 'event') });
      else add(steps[kind], kind, fields, startedAt + atSeconds * 1_000);
      if (kind === 'read' && typeof fields.file === 'string') checkFile(fields.file);
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      throw new RecordingError(`${STEPS_FILE}, line ${index + 1}: ${problem}`, { cause: error });
    }
  });
  return { steps, events };
}

function emptySteps(): Lists {
  return {
    run: new Map(),
    read: new Map(),
    list: new Map(),
    open: new Map(),
    stat: new Map(),
    disk: new Map(),
    query: new Map(),
    get: new Map(),
    lookup: new Map(),
    connect: new Map(),
  };
}

function fieldsOf(line: string): Fields {
  const value = parsed(line);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error('a line must be one JSON object');
  }
  return { ...value };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new Error('not valid JSON', { cause: error });
  }
}

function secondsOf(fields: Fields, before: number): number {
  const seconds = number(fields, 't');
  if (seconds < 0) throw new Error('"t" is before the start');
  if (seconds < before) throw new Error(`"t" goes back from ${before} to ${seconds}`);
  return seconds;
}

function kindOf(fields: Fields): Kind | 'event' {
  const kinds = Object.keys(lineKinds) as Kind[];
  const kind = ([...kinds, 'event'] as const).find((name) => Object.hasOwn(fields, name));
  if (kind === undefined) throw new Error(`an unknown kind of line (${Object.keys(fields).join(', ')})`);
  return kind;
}

function add<K extends Kind>(
  lists: Map<string, Step<Answers[K]>[]>,
  kind: K,
  fields: Fields,
  at: number,
): void {
  const { key, answer } = lineKinds[kind];
  const question = key(fields);
  const failure = optional(fields, 'failure', failureOf);
  const step = failure === undefined ? { at, answer: answer(fields) } : { at, failure };
  const list = lists.get(question);
  if (list) list.push(step);
  else lists.set(question, [step]);
}

function failureOf(fields: Fields, name: string): FailureCode {
  const code = text(fields, name);
  if (!isFailureCode(code)) throw new Error(`an unknown failure "${code}"`);
  return code;
}

function isFailureCode(code: string): code is FailureCode {
  return failureCodes.has(code);
}
