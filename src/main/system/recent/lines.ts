import type { Line } from '../recording.ts';

/** What a line asks, as text; null: it tells of an event. */
export function questionOf(line: Line): string | null {
  const { run, read, list, stat, open, disk, query, database, get, lookup, connect, event } = line;
  if (event !== undefined) return null;
  return JSON.stringify([run, read, list, stat, open, disk, query, database, get, lookup, connect]);
}

/** The lines of steps.jsonl. A crash can leave the last one half written: it is left out, as is what is no line. */
export function linesIn(text: string): readonly Line[] {
  return text.split('\n').flatMap((row) => {
    const line = parsed(row);
    return line === null ? [] : [line];
  });
}

function parsed(row: string): Line | null {
  try {
    const value: unknown = JSON.parse(row);
    if (typeof value !== 'object' || value === null || !('t' in value)) return null;
    const { t } = value;
    return typeof t === 'number' && Number.isFinite(t) ? { ...value, t } : null;
  } catch {
    return null;
  }
}

/** The last answer to each question, in the order in which they were first asked. */
export function lastAnswers(lines: readonly Line[]): readonly Line[] {
  const last = new Map<string, Line>();
  for (const line of lines) {
    const question = questionOf(line);
    if (question !== null) last.set(question, line);
  }
  return [...last.values()];
}
