import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { growLibrary, makeLibrary } from '../../test/libraries/make-library.ts';
import { root } from '../run.ts';

const { DatabaseSync } = process.getBuiltinModule('node:sqlite');

const REAL = join(root, '../shared/photos-libraries/Test-Cloud-13.1.photoslibrary/database');

export interface Clone {
  readonly path: string;
  readonly assets: number;
  readonly of: string;
}

/** A library's database with about as many items as wanted: a real one cloned, where there is one to clone. */
export function cloneLibrary(folder: string, wanted: number): Clone {
  const real = existsSync(REAL);
  const path = real ? copyOf(REAL, folder) : makeLibrary(folder, { items: Array(100).fill({}) });
  const indexes = prepare(path, wanted);
  const assets = growLibrary(path, wanted);
  using database = new DatabaseSync(path);
  for (const index of indexes) database.exec(index);
  return { path, assets, of: real ? 'a real library of macOS 13, cloned' : 'a made one' };
}

function copyOf(from: string, to: string): string {
  for (const name of readdirSync(from)) cpSync(join(from, name), join(to, name));
  return join(to, 'Photos.sqlite');
}

/** Leaves as many items as lead to the number wanted when they are doubled, without indexes to keep up meanwhile. */
function prepare(path: string, wanted: number): readonly string[] {
  using database = new DatabaseSync(path);
  const named = (type: string) =>
    database.prepare(`SELECT name, sql FROM sqlite_master WHERE type = ? AND sql IS NOT NULL`).all(type);
  // Photos' own triggers call functions that only Photos has.
  for (const { name } of named('trigger')) database.exec(`DROP TRIGGER "${name}"`);
  const indexes = named('index');
  for (const { name } of indexes) database.exec(`DROP INDEX "${name}"`);
  const items = Number(database.prepare('SELECT count(*) AS items FROM ZASSET').get()?.items);
  const keep = Math.ceil(wanted / 2 ** Math.ceil(Math.log2(wanted / items)));
  database.exec(`DELETE FROM ZASSET WHERE Z_PK NOT IN (SELECT Z_PK FROM ZASSET ORDER BY Z_PK LIMIT ${keep})`);
  return indexes.map(({ sql }) => String(sql));
}
