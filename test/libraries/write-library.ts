import { setTimeout } from 'node:timers/promises';

/**
 * As a program of its own: what photolibraryd does to the database while we look. Each commit marks one item as
 * uploaded and adds one that waits, so that the number left is the same at every moment and the sum grows by one.
 */
const [, , path = '', seconds = '1'] = process.argv;
const { DatabaseSync } = process.getBuiltinModule('node:sqlite');
const database = new DatabaseSync(path, { timeout: 5_000 });
database.exec('PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 20');

const highest = database.prepare('SELECT max(Z_PK) AS top FROM ZASSET').get()?.top;
let key = Number(highest);
const upload = database.prepare(
  'UPDATE ZCLOUDMASTER SET ZCLOUDLOCALSTATE = 3 WHERE Z_PK = (SELECT min(Z_PK) FROM ZCLOUDMASTER WHERE ZCLOUDLOCALSTATE = 1)',
);
const until = Date.now() + Number(seconds) * 1_000;
process.stdout.write('writing\n');
for (let commits = 0; Date.now() < until; commits += 1) {
  key += 1;
  database.exec('BEGIN IMMEDIATE');
  upload.run();
  database.prepare('INSERT INTO ZCLOUDMASTER VALUES (?, 1)').run(key);
  await setTimeout(1);
  database.prepare('INSERT INTO ZASSET VALUES (?, ?, 1, 3, 0, 0)').run(key, key);
  database.prepare('INSERT INTO ZADDITIONALASSETATTRIBUTES VALUES (?, ?, 1000)').run(key, key);
  database.exec('COMMIT');
  if (commits % 50 === 49) database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  await setTimeout(2);
}
database.close();
