import { Unreadable } from '../system/unreadable.ts';

export type Dictionary = Readonly<Record<string, unknown>>;

export function isDictionary(value: unknown): value is Dictionary {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof Uint8Array)
  );
}

/** The property list's top level. `what` names the file in the sentence. */
export function dictionary(value: unknown, what: string): Dictionary {
  if (isDictionary(value)) return value;
  throw new Unreadable('unreadable', `${what} does not hold a list of settings`);
}

/** The value of a key of the file itself, never of JavaScript's own object. */
export function entryOf(from: Dictionary, key: string): unknown {
  return Object.hasOwn(from, key) ? from[key] : undefined;
}

export function textOf(from: Dictionary, key: string): string | null {
  const value = entryOf(from, key);
  return typeof value === 'string' ? value : null;
}

/** 0 and 1 as well: who reads a setting of macOS as a yes or no takes them for it. */
export function booleanOf(from: Dictionary, key: string): boolean | null {
  const value = entryOf(from, key);
  if (value === 0 || value === 1) return value === 1;
  return typeof value === 'boolean' ? value : null;
}

export function numberOf(from: Dictionary, key: string): number | null {
  const value = entryOf(from, key);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** Milliseconds since 1970. */
export function dateOf(from: Dictionary, key: string): number | null {
  const value = entryOf(from, key);
  return value instanceof Date && !Number.isNaN(value.getTime()) ? value.getTime() : null;
}
