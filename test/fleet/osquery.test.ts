import { readFileSync } from 'node:fs';
import { constants, DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIRST, type Kept, keptHistory, LAST, lookedOn } from './history.ts';

interface Table {
  readonly path: string;
  readonly query: string;
  readonly columns: readonly string[];
}

const config = JSON.parse(
  readFileSync(new URL('../../assets/fleet/unstuck-osquery.conf', import.meta.url), 'utf8'),
);
const tables: Readonly<Record<string, Table>> = config.auto_table_construction;

let kept: Kept;
beforeAll(() => {
  kept = keptHistory();
});
afterAll(() => kept.remove());

/** What osquery lets a query of its configuration do: read. */
const allowed: ReadonlySet<number> = new Set([
  constants.SQLITE_SELECT,
  constants.SQLITE_READ,
  constants.SQLITE_FUNCTION,
]);

/** The rows of a table, made the way osquery makes them: read only, each with the path of its database. */
function rowsOf(name: string): readonly Readonly<Record<string, unknown>>[] {
  const database = new DatabaseSync(kept.file, { readOnly: true });
  database.setAuthorizer((action) => (allowed.has(action) ? constants.SQLITE_OK : constants.SQLITE_DENY));
  try {
    return database
      .prepare(tables[name]?.query ?? '')
      .all()
      .map((row) => ({ ...row, path: kept.file }));
  } finally {
    database.close();
  }
}

describe('the tables for osquery', () => {
  it.each(Object.keys(tables))('%s gives exactly the columns it promises', (name) => {
    const [row] = rowsOf(name);
    expect(Object.keys(row ?? {}).toSorted()).toEqual(tables[name]?.columns.toSorted());
  });

  it('read the file where the Mac has it', () => {
    const paths = new Set(Object.values(tables).map(({ path }) => path));
    expect([...paths]).toEqual(['/Users/%/Library/Application Support/Unstuck/history.sqlite']);
  });

  it('tell how the Mac stood at its last sample', () => {
    expect(rowsOf('unstuck_now')).toEqual([
      {
        path: kept.file,
        last_sample_time: LAST / 1000,
        verdict: 'blocked',
        headline: 'low-power-mode',
        items_left: 1284,
        items_failed: 3,
      },
    ]);
  });

  it('tell each state from when until when', () => {
    expect(rowsOf('unstuck_states').filter(({ track }) => track === 'verdict')).toEqual([
      {
        path: kept.file,
        track: 'verdict',
        value: 'uploading',
        from_time: FIRST / 1000,
        to_time: FIRST / 1000 + 4440,
      },
      {
        path: kept.file,
        track: 'verdict',
        value: 'blocked',
        from_time: FIRST / 1000 + 4440,
        to_time: LAST / 1000,
      },
    ]);
  });

  it('tell counts and events', () => {
    expect(rowsOf('unstuck_counts').map(({ items_left }) => items_left)).toEqual([1468, 1284]);
    expect(rowsOf('unstuck_events')).toEqual([
      { path: kept.file, time: FIRST / 1000 + 60, kind: 'opened', detail: 'battery' },
    ]);
  });

  it('believe the program that looked last, not the one that began last', () => {
    lookedOn(kept);
    expect(rowsOf('unstuck_now')).toMatchObject([{ last_sample_time: LAST / 1000, verdict: 'blocked' }]);
  });

  it('are asked for by their own names', () => {
    const asked = Object.values<{ readonly query: string }>(config.schedule).map(
      ({ query }) => /FROM (\w+)/.exec(query)?.[1] ?? '',
    );
    expect(asked.filter((name) => !(name in tables))).toEqual([]);
  });
});
