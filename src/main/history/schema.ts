import type { DatabaseSync } from 'node:sqlite';

/**
 * The tables, version by version. Other programs read them too, so what is there keeps its name and its meaning. All
 * times are milliseconds since 1970 (UTC).
 *
 * - `watched`: samples were taken without a gap, from the first (`from_at`) to the last (`to_at`). A higher `id` was
 *   written later.
 * - `spans`: a `track` had this `value` from `from_at` until `to_at`; null while it holds until the end of its run of
 *   samples (`run` is the `id` in `watched`). Tracks: `verdict`, `headline` (a rule), `findings` (rules, by commas; of notes only `rebaseline`),
 *   `power` (ac, battery, ups), `percent`, `online` (0 or 1), `photosOpen` (0 or 1). A null value is not known.
 * - `counts`: items and bytes, where they changed.
 * - `events`: what happened.
 * - `timeline` (since version 2): `spans` with every end filled in.
 */
const versions: readonly string[] = [
  `
  CREATE TABLE watched (id INTEGER PRIMARY KEY, from_at INTEGER NOT NULL, to_at INTEGER NOT NULL);
  CREATE INDEX watched_from ON watched (from_at);
  CREATE TABLE spans (
    from_at INTEGER NOT NULL, track TEXT NOT NULL, run INTEGER NOT NULL, to_at INTEGER, value,
    PRIMARY KEY (from_at, track, run)
  ) WITHOUT ROWID;
  CREATE TABLE counts (
    at INTEGER NOT NULL, run INTEGER NOT NULL,
    left INTEGER NOT NULL, bytes_left INTEGER, uploaded INTEGER, failed INTEGER,
    PRIMARY KEY (at, run)
  ) WITHOUT ROWID;
  CREATE TABLE events (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, kind TEXT NOT NULL, detail TEXT);
  CREATE INDEX events_at ON events (at);
  CREATE INDEX events_kind ON events (kind, at);
  `,
  `
  CREATE VIEW timeline AS
    SELECT spans.track, spans.value, spans.from_at, coalesce(spans.to_at, watched.to_at) AS to_at
    FROM spans JOIN watched ON watched.id = spans.run;
  `,
];

export const SCHEMA_VERSION = versions.length;

/** The file itself is at fault: read again it would be no better. */
export class Damaged extends Error {}

/** The file was written by a later version of this program, whose tables this one does not know. */
export class NewerSchema extends Error {}

/** Brings a database, new or old, to the present version: wholly or not at all. */
export function migrate(database: DatabaseSync): void {
  if (versionOf(database) === SCHEMA_VERSION) return;
  // Two programs may open a new file at once: the second one waits here and then finds the work done.
  database.exec('BEGIN IMMEDIATE');
  try {
    const version = versionOf(database);
    if (version > SCHEMA_VERSION) throw new NewerSchema(`version ${version}`);
    for (const statements of versions.slice(version)) database.exec(statements);
    database.exec(
      'CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL); DELETE FROM schema_version',
    );
    database.prepare('INSERT INTO schema_version VALUES (?)').run(SCHEMA_VERSION);
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** 0: a new file. */
export function versionOf(database: DatabaseSync): number {
  const names = database.prepare('SELECT name FROM sqlite_schema').all();
  if (names.length === 0) return 0;
  if (!names.some(({ name }) => name === 'schema_version')) throw new Damaged('not a history');
  const { version } = database.prepare('SELECT version FROM schema_version').get() ?? {};
  if (typeof version !== 'number') throw new Damaged('no version');
  return version;
}
