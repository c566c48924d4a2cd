import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildBinary } from 'plist';

const { DatabaseSync } = process.getBuiltinModule('node:sqlite');
type Database = InstanceType<typeof DatabaseSync>;

/** One photo or video of a made library. What is left out is as in a photo that waits to be uploaded. */
export interface Item {
  /** ZSAVEDASSETTYPE. */
  readonly type?: number;
  readonly state?: number | null;
  /** Null: it has no master. */
  readonly masterState?: number | null;
  readonly bytes?: number;
  readonly trashed?: number;
  readonly hidden?: number;
  /** ZINTERNALRESOURCE: a Live Photo's video of this size beside the original. */
  readonly videoBytes?: number;
  readonly originalHere?: boolean;
}

export interface Make {
  /** The table of photos: ZGENERICASSET in macOS 10.15, ZASSET later. */
  readonly table?: 'ZASSET' | 'ZGENERICASSET';
  readonly model?: number;
  readonly items: readonly Item[];
}

/** Makes a library folder with the few tables and columns that matter, and returns its database's path. */
export function makeLibrary(folder: string, { table = 'ZASSET', model = 18508, items }: Make): string {
  mkdirSync(join(folder, 'database'), { recursive: true });
  const path = join(folder, 'database', 'Photos.sqlite');
  const database = new DatabaseSync(path);
  database.exec(`PRAGMA journal_mode = WAL;
    CREATE TABLE Z_METADATA (Z_VERSION INTEGER PRIMARY KEY, Z_UUID VARCHAR, Z_PLIST BLOB);
    CREATE TABLE ${table} (Z_PK INTEGER PRIMARY KEY, ZMASTER INTEGER, ZCLOUDLOCALSTATE INTEGER,
      ZSAVEDASSETTYPE INTEGER, ZTRASHEDSTATE INTEGER, ZHIDDEN INTEGER);
    CREATE TABLE ZCLOUDMASTER (Z_PK INTEGER PRIMARY KEY, ZCLOUDLOCALSTATE INTEGER);
    CREATE TABLE ZADDITIONALASSETATTRIBUTES (Z_PK INTEGER PRIMARY KEY, ZASSET INTEGER, ZORIGINALFILESIZE INTEGER);
    CREATE TABLE ZINTERNALRESOURCE (Z_PK INTEGER PRIMARY KEY, ZASSET INTEGER, ZDATASTORESUBTYPE INTEGER,
      ZLOCALAVAILABILITY INTEGER, ZDATALENGTH INTEGER, ZTRASHEDSTATE INTEGER, ZVERSION INTEGER, ZRESOURCETYPE INTEGER);
    CREATE INDEX Z_AdditionalAssetAttributes_asset ON ZADDITIONALASSETATTRIBUTES (ZASSET);
    CREATE INDEX Z_InternalResource_asset ON ZINTERNALRESOURCE (ZASSET);
    CREATE INDEX Z_CloudMaster_byCloudLocalStateIndex ON ZCLOUDMASTER (ZCLOUDLOCALSTATE);
    BEGIN`);
  const plist = buildBinary({ PLModelVersion: model });
  database.prepare('INSERT INTO Z_METADATA VALUES (1, ?, ?)').run('made', plist);
  for (const [index, item] of items.entries()) add(database, table, index + 1, item);
  database.exec('COMMIT');
  database.close();
  return path;
}

function add(database: Database, table: string, key: number, item: Item): void {
  const { type = 3, state = 1, masterState = 1, bytes = 1_000, trashed = 0, hidden = 0 } = item;
  const { videoBytes = 0, originalHere = true } = item;
  const insert = (into: string, ...values: readonly (number | null)[]): void => {
    database.prepare(`INSERT INTO ${into} VALUES (${values.map(() => '?').join(', ')})`).run(...values);
  };
  const here = originalHere ? 1 : -1;
  if (masterState !== null) insert('ZCLOUDMASTER', key, masterState);
  insert(table, key, masterState === null ? null : key, state, type, trashed, hidden);
  insert('ZADDITIONALASSETATTRIBUTES', key, key, bytes);
  insert('ZINTERNALRESOURCE', key * 2, key, 1, here, bytes, 0, 0, 0);
  if (videoBytes > 0) insert('ZINTERNALRESOURCE', key * 2 + 1, key, 18, 1, videoBytes, 0, 0, 3);
}

/** Columns that hold the key of a row, by table; the first is the row's own. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  ZASSET: ['Z_PK', 'ZMASTER', 'ZADDITIONALATTRIBUTES'],
  ZGENERICASSET: ['Z_PK', 'ZMASTER', 'ZADDITIONALATTRIBUTES'],
  ZCLOUDMASTER: ['Z_PK'],
  ZADDITIONALASSETATTRIBUTES: ['Z_PK', 'ZASSET'],
  ZINTERNALRESOURCE: ['Z_PK', 'ZASSET'],
};

/** Doubles a library's items, real or made, until there are at least as many as wanted. Returns how many there are. */
export function growLibrary(path: string, wanted: number): number {
  const database = new DatabaseSync(path);
  const rows = (sql: string): readonly Readonly<Record<string, unknown>>[] => database.prepare(sql).all();
  const names = (sql: string): readonly string[] => rows(sql).map(({ name }) => String(name));
  const tables = names(`SELECT name FROM sqlite_master WHERE type = 'table'`).filter((name) => name in KEYS);
  const asset = tables.find((name) => name === 'ZASSET' || name === 'ZGENERICASSET') ?? '';
  const count = (): number => Number(rows(`SELECT count(*) AS n FROM ${asset}`)[0]?.n ?? 0);
  // Photos' own triggers call functions that only Photos has.
  for (const name of names(`SELECT name FROM sqlite_master WHERE type = 'trigger'`)) {
    database.exec(`DROP TRIGGER "${name}"`);
  }
  while (count() > 0 && count() < wanted) {
    const tops = tables.map((table) => Number(rows(`SELECT max(Z_PK) AS top FROM ${table}`)[0]?.top ?? 0));
    const step = Math.max(...tops) + 1;
    const double = (table: string): string => {
      const columns = names(`SELECT name FROM pragma_table_info('${table}')`);
      const values = columns.map((name) =>
        KEYS[table]?.includes(name) ? `"${name}" + ${step}` : `"${name}"`,
      );
      const list = columns.map((name) => `"${name}"`).join(', ');
      return `INSERT INTO ${table} (${list}) SELECT ${values.join(', ')} FROM ${table};`;
    };
    database.exec(`BEGIN; ${tables.map(double).join(' ')} COMMIT`);
  }
  const total = count();
  database.close();
  return total;
}
