import { isAbsolute, normalize, sep } from 'node:path';
import type { Answers, Content, Kind } from './recording-format.ts';
import { keyOf } from './recording-format.ts';
import type { Row, StatAnswer } from './system.ts';

/** The fields of one line, each checked when it is asked for. A wrong one throws an `Error` that names it. */
export type Fields = Readonly<Record<string, unknown>>;

interface LineKind<Answer> {
  readonly key: (fields: Fields) => string;
  readonly answer: (fields: Fields) => Answer;
}

/** How a line of each kind is read. */
export const lineKinds: { readonly [K in Kind]: LineKind<Answers[K]> } = {
  run: { key: commandOf, answer: toolAnswer },
  read: { key: (fields) => text(fields, 'read'), answer: content },
  list: { key: (fields) => text(fields, 'list'), answer: (fields) => texts(fields, 'names') },
  open: { key: (fields) => text(fields, 'open'), answer: () => undefined },
  stat: { key: (fields) => text(fields, 'stat'), answer: statAnswer },
  disk: {
    key: (fields) => text(fields, 'disk'),
    answer: (fields) => ({
      freeBytes: size(fields, 'freeBytes'),
      totalBytes: size(fields, 'totalBytes'),
    }),
  },
  query: {
    key: (fields) => keyOf.query(text(fields, 'query'), text(fields, 'database')),
    answer: (fields) => list(fields, 'rows').map(row),
  },
  get: {
    key: (fields) => text(fields, 'get'),
    answer: (fields) => ({ status: number(fields, 'status'), body: optional(fields, 'body', text) ?? '' }),
  },
  lookup: { key: (fields) => text(fields, 'lookup'), answer: (fields) => texts(fields, 'addresses') },
  connect: {
    key: (fields) => text(fields, 'connect'),
    answer: (fields) => ({ issuer: optional(fields, 'issuer', text) ?? null }),
  },
};

export function text(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value !== 'string') throw new Error(`"${name}" must be a text`);
  return value;
}

export function number(fields: Fields, name: string): number {
  const value = fields[name];
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Error(`"${name}" must be a number`);
  return value;
}

function size(fields: Fields, name: string): number {
  const bytes = number(fields, name);
  if (bytes < 0) throw new Error(`"${name}" must not be below 0`);
  return bytes;
}

/** Milliseconds since 1970. */
export function time(fields: Fields, name: string): number {
  const at = Date.parse(text(fields, name));
  if (Number.isNaN(at)) throw new Error(`"${name}" must be a time such as 2026-11-21T21:00:00.000Z`);
  return at;
}

export function optional<T>(fields: Fields, name: string, read: (fields: Fields, name: string) => T) {
  return fields[name] === undefined || fields[name] === null ? undefined : read(fields, name);
}

function list(fields: Fields, name: string): readonly unknown[] {
  const value = fields[name];
  if (!Array.isArray(value)) throw new Error(`"${name}" must be a list`);
  return value;
}

function texts(fields: Fields, name: string): readonly string[] {
  return list(fields, name).map((value) => {
    if (typeof value !== 'string') throw new Error(`"${name}" must be a list of texts`);
    return value;
  });
}

function commandOf(fields: Fields): string {
  const [tool, ...args] = texts(fields, 'run');
  if (tool === undefined) throw new Error('"run" names no tool');
  return keyOf.run(tool, args);
}

function toolAnswer(fields: Fields): Answers['run'] {
  const stdout = optional(fields, 'stdout', text);
  const stderr = optional(fields, 'stderr', text);
  const exit = optional(fields, 'exit', number);
  if (stdout === undefined && stderr === undefined && exit === undefined) {
    throw new Error('neither an answer nor a failure');
  }
  return { stdout: stdout ?? '', stderr: stderr ?? '', exit: exit ?? 0 };
}

function content(fields: Fields): Content {
  const modifiedAt = optional(fields, 'mtime', time) ?? null;
  const plain = optional(fields, 'text', text);
  if (plain !== undefined) return { from: 'line', bytes: Buffer.from(plain, 'utf8'), modifiedAt };
  const binary = optional(fields, 'base64', decoded);
  if (binary !== undefined) return { from: 'line', bytes: binary, modifiedAt };
  const file = optional(fields, 'file', text);
  if (file !== undefined) return { from: 'file', file: inside(file), modifiedAt };
  throw new Error('neither an answer ("text", "base64" or "file") nor a failure');
}

/** `Buffer` would leave out what is not base64, and so make other bytes of a line that was cut off. */
function decoded(fields: Fields, name: string): Uint8Array {
  const encoded = text(fields, name);
  try {
    return Buffer.from(atob(encoded), 'latin1');
  } catch (error) {
    throw new Error(`"${name}" cannot be decoded`, { cause: error });
  }
}

/** A recording may come from a stranger: it may point at its own files only. */
function inside(file: string): string {
  const leaves = isAbsolute(file) || normalize(file).split(sep).includes('..');
  if (leaves) throw new Error(`the file "${file}" is outside the recording's folder`);
  return file;
}

function statAnswer(fields: Fields): StatAnswer {
  return {
    size: optional(fields, 'size', number) ?? null,
    modifiedAt: optional(fields, 'mtime', time) ?? null,
  };
}

function row(value: unknown): Row {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error('"rows" must be a list of objects');
  }
  const fields: Fields = { ...value };
  return Object.fromEntries(Object.entries(fields).map(([name, cell]) => [name, cellOf(name, cell)]));
}

function cellOf(name: string, cell: unknown): number | string | null {
  if (cell === null || typeof cell === 'number' || typeof cell === 'string') return cell;
  throw new Error(`"${name}" of a row must be a number, a text or null`);
}
