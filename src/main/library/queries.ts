import type { DatabaseSync } from 'node:sqlite';
import { isDictionary, numberOf } from '../plist/dictionary.ts';
import { parsePlist } from '../plist/parse.ts';
import type { QueryName, Row } from '../system/system.ts';
import { Unreadable } from '../system/unreadable.ts';
import { assetTableOf, type Needs, provides, requireColumns } from './schema.ts';

/** How each named query is answered. */
export const queries: { readonly [Name in QueryName]: (database: DatabaseSync) => readonly Row[] } = {
  'upload-counts': (database) => [uploadCounts(database)],
  'library-counts': (database) => [libraryCounts(database)],
  'outgoing-queue': (database) => [outgoingQueue(database)],
  'pending-masters': (database) => [pendingMasters(database)],
};

/**
 * ZSAVEDASSETTYPE: what iCloud Photos carries. Left out are shared albums (4) and referenced files (10), which never
 * upload, and what only passes through (2, 8, 9, 11, 12, 13).
 */
const OWN = 'asset.ZSAVEDASSETTYPE IN (0, 1, 3, 5, 6)';
/** Recently Deleted (1) is still synced; 2 is about to vanish. */
const KEPT = 'coalesce(asset.ZTRASHEDSTATE, 0) <> 2';
/**
 * An asset in state 1 is only handed to the sync engine; whether it is uploaded stands at its master (3). "Unable to
 * upload" is asset state 2 or 4 by Apple's own index of that name, or a master in quarantine (4).
 */
const FATE = `CASE
  WHEN coalesce(asset.ZCLOUDLOCALSTATE, 0) IN (2, 4) OR master.ZCLOUDLOCALSTATE = 4 THEN 'failed'
  WHEN master.ZCLOUDLOCALSTATE = 3 THEN 'uploaded'
  ELSE 'left' END`;

const ASSET = ['Z_PK', 'ZMASTER', 'ZCLOUDLOCALSTATE', 'ZSAVEDASSETTYPE', 'ZTRASHEDSTATE'];
const MASTER = ['Z_PK', 'ZCLOUDLOCALSTATE'];

function uploadCounts(database: DatabaseSync): Row {
  const table = assetTableOf(database);
  requireColumns(database, {
    [table]: ASSET,
    ZCLOUDMASTER: MASTER,
    ZADDITIONALASSETATTRIBUTES: ['ZASSET', 'ZORIGINALFILESIZE'],
  });
  const counts = one(
    database,
    `WITH item AS (
      SELECT ${FATE} AS fate, coalesce(asset.ZMASTER, -asset.Z_PK) AS master, coalesce(extra.ZORIGINALFILESIZE, 0) AS bytes
      FROM ${table} AS asset
      LEFT JOIN ZCLOUDMASTER AS master ON master.Z_PK = asset.ZMASTER
      LEFT JOIN ZADDITIONALASSETATTRIBUTES AS extra ON extra.ZASSET = asset.Z_PK
      WHERE ${OWN} AND ${KEPT})
    SELECT count(*) AS eligible,
      count(*) FILTER (WHERE fate = 'uploaded') AS uploaded,
      count(*) FILTER (WHERE fate = 'failed') AS failed,
      count(*) FILTER (WHERE fate = 'left') AS left_items,
      count(DISTINCT master) FILTER (WHERE fate = 'left') AS left_masters,
      coalesce(sum(bytes) FILTER (WHERE fate = 'left'), 0) AS left_bytes_original,
      coalesce(sum(bytes), 0) AS eligible_bytes_original
    FROM item`,
  );
  return { ...counts, model: modelOf(database) };
}

/** The version of the library's schema, which tells the macOS that last opened it. Nothing depends on it. */
function modelOf(database: DatabaseSync): number | null {
  if (!provides(database, { Z_METADATA: ['Z_PLIST'] })) return null;
  const blob = database.prepare('SELECT Z_PLIST AS plist FROM Z_METADATA').get()?.plist;
  if (!(blob instanceof Uint8Array)) return null;
  try {
    const metadata = parsePlist(blob);
    return isDictionary(metadata) ? numberOf(metadata, 'PLModelVersion') : null;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

/** Each count for itself: a library without the columns of one still gives the others. */
function libraryCounts(database: DatabaseSync): Row {
  const table = assetTableOf(database);
  const count = (needs: Needs, sql: string): Row[string] =>
    provides(database, needs) ? (one(database, sql).value ?? null) : null;
  const assetsWith = (column: string, value: number): Row[string] =>
    count({ [table]: [column] }, `SELECT count(*) AS value FROM ${table} WHERE ${column} = ${value}`);

  return {
    trashed: assetsWith('ZTRASHEDSTATE', 1),
    hidden: assetsWith('ZHIDDEN', 1),
    shared: assetsWith('ZSAVEDASSETTYPE', 4),
    referenced: assetsWith('ZSAVEDASSETTYPE', 10),
    originals_missing: count(
      {
        [table]: ['Z_PK', 'ZSAVEDASSETTYPE'],
        ZINTERNALRESOURCE: [...RESOURCE, 'ZVERSION', 'ZRESOURCETYPE'],
      },
      `SELECT count(DISTINCT asset.Z_PK) AS value
      FROM ZINTERNALRESOURCE AS file JOIN ${table} AS asset ON asset.Z_PK = file.ZASSET
      WHERE ${OWN} AND file.ZDATASTORESUBTYPE = 1 AND file.ZVERSION = 0 AND file.ZRESOURCETYPE IN (0, 1)
        AND file.ZLOCALAVAILABILITY <> 1`,
    ),
    left_bytes_resources: count(
      {
        [table]: ASSET,
        ZCLOUDMASTER: MASTER,
        ZINTERNALRESOURCE: [...RESOURCE, 'ZDATALENGTH', 'ZTRASHEDSTATE'],
      },
      `SELECT coalesce(sum(file.ZDATALENGTH), 0) AS value
      FROM ZINTERNALRESOURCE AS file
      JOIN ${table} AS asset ON asset.Z_PK = file.ZASSET
      LEFT JOIN ZCLOUDMASTER AS master ON master.Z_PK = asset.ZMASTER
      WHERE ${OWN} AND ${KEPT} AND ${FATE} = 'left' AND ${UPLOADED_FILE}`,
    ),
  };
}

const RESOURCE = ['ZASSET', 'ZDATASTORESUBTYPE', 'ZLOCALAVAILABILITY'];
/** The files that go up with an item: original (1), edit (2), RAW pair (17), Live Photo video (18) and its edit (19). */
const UPLOADED_FILE = `file.ZDATASTORESUBTYPE IN (1, 2, 17, 18, 19) AND file.ZLOCALAVAILABILITY = 1
  AND coalesce(file.ZTRASHEDSTATE, 0) = 0`;

/** The sync engine's own database, whose table lists the files that wait to be sent. */
function outgoingQueue(database: DatabaseSync): Row {
  requireColumns(database, { outgoingResources: ['itemIdentifier'] });
  const bytes = provides(database, { outgoingResources: ['fileSize'] })
    ? 'coalesce(sum(fileSize), 0)'
    : 'NULL';
  return one(database, `SELECT count(*) AS count, ${bytes} AS bytes FROM outgoingResources`);
}

/** Costs next to nothing, by the index of this column: enough to see that something moved. */
function pendingMasters(database: DatabaseSync): Row {
  requireColumns(database, { ZCLOUDMASTER: MASTER });
  return one(
    database,
    'SELECT count(*) AS count FROM ZCLOUDMASTER WHERE coalesce(ZCLOUDLOCALSTATE, 0) NOT IN (3, 4)',
  );
}

function one(database: DatabaseSync, sql: string): Row {
  const row = database.prepare(sql).get() ?? {};
  // The counts of these queries are numbers or null; a blob in their place is a damaged library.
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'number' ? value : null]),
  );
}
