import type { DatabaseSync } from 'node:sqlite';
import { Failure } from '../system/system.ts';

/** What a query needs: the columns of each table. */
export type Needs = Readonly<Record<string, readonly string[]>>;

/** The table of photos and videos was renamed in macOS 11; nothing else in it that matters here. */
export function assetTableOf(database: DatabaseSync): string {
  const names = ['ZASSET', 'ZGENERICASSET'];
  const table = names.find((name) => columnsOf(database, name).size > 0);
  if (table === undefined) throw unknownSchema('it has no table of photos');
  return table;
}

/** Refuses a schema this program does not know, instead of guessing. */
export function requireColumns(database: DatabaseSync, needs: Needs): void {
  const missing = missingFrom(database, needs);
  if (missing !== undefined) throw unknownSchema(`it has no ${missing}`);
}

export const provides = (database: DatabaseSync, needs: Needs): boolean =>
  missingFrom(database, needs) === undefined;

function missingFrom(database: DatabaseSync, needs: Needs): string | undefined {
  for (const [table, wanted] of Object.entries(needs)) {
    const columns = columnsOf(database, table);
    const column = wanted.find((name) => !columns.has(name));
    if (column !== undefined) return `${table}.${column}`;
  }
  return undefined;
}

function columnsOf(database: DatabaseSync, table: string): ReadonlySet<unknown> {
  const rows = database.prepare('SELECT name FROM pragma_table_info(?)').all(table);
  return new Set(rows.map(({ name }) => name));
}

function unknownSchema(what: string): Failure {
  return new Failure(
    'EOUTPUT',
    `This macOS is newer than this version of Unstuck knows: the photo library is built differently (${what})`,
  );
}
