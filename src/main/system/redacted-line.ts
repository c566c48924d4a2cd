import { neededOnly } from './needed-answers.ts';
import type { Line } from './recording.ts';

type Redact = (text: string) => string;

/** The line without personal data. Null: bytes that are not text cannot be searched for it, so they are left out. */
export function redactedLine(line: Line, redact: Redact): Line | null {
  if ('base64' in line) return null;
  const { t, mtime, names, ...rest } = neededOnly(line);
  return {
    t,
    ...cleanFields(rest, redact),
    ...(names === undefined ? {} : { names: cleanNames(String(line.list), names, redact) }),
    ...(mtime === undefined ? {} : { mtime }),
  };
}

function cleanFields(fields: object, redact: Redact): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, clean(value, redact)]));
}

function clean(value: unknown, redact: Redact): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map((part) => clean(part, redact));
  if (typeof value === 'object' && value !== null) return cleanFields(value, redact);
  return value;
}

/** A name is judged by its whole path. Of the folder Pictures only the libraries are of interest. */
function cleanNames(folder: string, names: unknown, redact: Redact): readonly string[] {
  const all = Array.isArray(names) ? names.map(String) : [];
  return all
    .filter((name) => !/\/Pictures\/?$/.test(folder) || name.endsWith('.photoslibrary'))
    .map((name) => redact(`${folder}/${name}`).split('/').at(-1) ?? '');
}
