import type { Rows } from '../present/rows.ts';
import type { ReportInput } from './input.ts';

/** What could not be known, and why, in sentences. `rows` null: not one look could be taken. */
export function missingOf(input: ReportInput, rows: Rows | null): readonly string[] {
  return [...looks(rows), ...history(input)];
}

function looks(rows: Rows | null): readonly string[] {
  if (rows === null) return ['No look at this Mac could be taken: checks, counts and flags are missing.'];
  const unknown = rows.rows.filter(({ mark }) => mark === 'unknown');
  const elsewhere = rows.elsewhere.length > 0 ? [`Only a Mac can answer: ${rows.elsewhere.join(', ')}.`] : [];
  return [...unknown.map(({ label, text }) => `${label}: ${text}.`), ...elsewhere];
}

function history({ chronicle, hasHistory = true }: ReportInput): readonly string[] {
  if (!hasHistory) return ['There is no history yet: what happened before now is missing.'];
  if (chronicle === null) return ['The history could not be read: what happened before now is missing.'];
  if (chronicle.watched.length === 0) return ['Nothing was recorded in this window of time.'];
  return [];
}
