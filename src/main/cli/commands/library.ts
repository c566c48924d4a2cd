import { resolve } from 'node:path';
import type { Library } from '../../../shared/facts/photos.ts';
import { isOffIn } from '../../../shared/photos/switched-off.ts';
import type { Evidence, Moment } from '../../../shared/present/evidence/evidence.ts';
import { gapText, inRow } from '../../../shared/present/evidence/gaps.ts';
import { describe } from '../../../shared/present/evidence/index.ts';
import { jsonText, plain } from '../../../shared/present/plain.ts';
import { fitted } from '../../../shared/present/terminal/fit.ts';
import { columns, type Line, print } from '../../../shared/present/terminal/lines.ts';
import { bytes, items } from '../../../shared/present/units.ts';
import type { Reading } from '../../../shared/reading.ts';
import { type LibraryReadings, libraryAt, readLibrary } from '../../engine/library-readings.ts';
import { library as libraryProbe } from '../../probes/library/probe.ts';
import { Failure, type System } from '../../system/system.ts';
import { gapFor } from '../../system/unreadable.ts';
import type { Given } from '../args.ts';
import { type Exit, exits, Refusal } from '../exits.ts';
import { type Io, shortPath } from '../io.ts';
import { reportOf } from '../library-report.ts';

/** `unstuck library`: what one photo library still has to upload, with nothing but its own files. */
export async function library(given: Given<'library'>, io: Io): Promise<Exit> {
  const { openSystem } = await import('../systems.ts');
  const system = openSystem(io);
  try {
    const found = await libraryFor(given.args[0], system);
    const readings = await readLibrary(system, found);
    await refuseUnreadable(found, readings, system, io);
    const out = given.isOn('json') ? `${jsonText(reportOf(readings), 2)}\n` : asTable(found, readings, io);
    io.out(out);
    return readings.uploadCounts.known ? exits.fine : exits.unreadable;
  } finally {
    system.stop();
  }
}

async function libraryFor(path: string | undefined, system: System): Promise<Library> {
  if (path !== undefined) {
    const whole = path.startsWith('~/') ? path : resolve(path);
    return libraryAt(whole);
  }
  try {
    return await libraryProbe.read(system, {});
  } catch (error) {
    const { detail } = gapFor(error);
    const hint = 'Name one: unstuck library "~/Pictures/Photos Library.photoslibrary"';
    throw new Refusal(exits.unreadable, `cannot find the photo library: ${inRow(detail)}.`, hint, {
      cause: error,
    });
  }
}

async function refuseUnreadable(
  { path }: Library,
  { libraryAccess }: LibraryReadings,
  system: System,
  io: Io,
): Promise<void> {
  const name = shortPath(path, io.home);
  if (!libraryAccess.known)
    throw new Refusal(exits.unreadable, `cannot read ${name}: ${inRow(libraryAccess.detail)}.`);
  if (libraryAccess.fact.forbidden) {
    const hint =
      'Allow Full Disk Access for the app that this command runs in: unstuck open full-disk-access';
    throw new Refusal(exits.unreadable, `macOS does not let this program read ${name}.`, hint);
  }
  if (!libraryAccess.fact.missing) return;
  if (await isNowhere(path, system)) throw new Refusal(exits.unreadable, `there is no ${name}.`);
  // Up to macOS 10.14 Photos kept another database.
  throw new Refusal(exits.unreadable, `${name} is not a photo library of macOS 10.15 or later.`);
}

async function isNowhere(path: string, system: System): Promise<boolean> {
  try {
    await system.stat(path);
    return false;
  } catch (error) {
    return error instanceof Failure && error.code === 'ENOENT';
  }
}

const INDENT = 2;
const LABELS = 14;
const GAP = 2;
const NARROWEST = 60;

const labels: { readonly [Id in keyof LibraryReadings]?: string } = {
  libraryAccess: 'Library',
  icloudPhotos: 'iCloud Photos',
  uploadCounts: 'Items',
  libraryCounts: 'Originals',
  outgoingQueue: 'Queue',
};

function asTable({ path }: Library, readings: LibraryReadings, io: Io): string {
  const rows = Object.entries(labels).map(
    ([id, label]) => [label, told(id as keyof LibraryReadings, readings, io.timeZone)] as const,
  );
  const room = Math.max(NARROWEST, io.columns) - INDENT - LABELS - GAP;
  const side = fitted(
    rows.map(([, pair]) => pair),
    room,
  );
  const lines = rows.flatMap(([label, pair]) =>
    columns(INDENT, [{ text: label, width: LABELS, tone: 'quiet' }, ...side(pair)]),
  );
  const title: Line = [{ text: `  ${plain(shortPath(path, io.home))}`, tone: 'strong' }];
  return print([[], title, [{ text: `  ${summary(readings)}` }], [], ...lines, []], io.color);
}

function summary(readings: LibraryReadings): string {
  const { icloudPhotos, uploadCounts } = readings;
  if (icloudPhotos.known && !icloudPhotos.fact.enabled) return 'iCloud Photos is off for this library';
  if (isOffIn(readings)) return 'iCloud Photos is being switched off for this library';
  if (!uploadCounts.known) return 'How much is left is not known';
  const { left, bytesLeft } = uploadCounts.fact;
  return left === 0 ? 'Nothing left to upload' : `${items(left)} left, ${bytes(bytesLeft)}`;
}

/** What a reading says, and what backs it. */
function told(
  id: keyof LibraryReadings,
  readings: LibraryReadings,
  timeZone: string,
): readonly [text: string, note: string] {
  const reading: Reading<unknown> = readings[id];
  if (!reading.known) {
    const { text, advice } = gapText(reading);
    return [text, advice];
  }
  // A fact and its describer carry the same name, which the compiler cannot follow through a variable.
  const tell = describe[id] as (fact: unknown, moment: Moment) => Evidence;
  const { text, source } = tell(reading.fact, { at: reading.at, timeZone });
  return [id === 'uploadCounts' && isOffIn(readings) ? allOff(readings) : text, source];
}

const allOff = ({ uploadCounts }: LibraryReadings): string =>
  uploadCounts.known ? `${items(uploadCounts.fact.eligible)}, uploads are off` : '';
