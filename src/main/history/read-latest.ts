import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { Entry } from '../../shared/history/chronicle.ts';
import { decoders, numberOrNull } from './values.ts';

/** Of two programs that write, the one that looked last. A time to come is from before the clock was set back. */
const RUN = 'SELECT id, from_at, to_at FROM watched ORDER BY to_at > ?, to_at DESC, id DESC LIMIT 1';
const SPANS = `
  SELECT track, value, max(from_at) FROM spans WHERE from_at BETWEEN ? AND ? AND run = ? GROUP BY track`;
const COUNT = `
  SELECT left, bytes_left, uploaded, failed FROM counts WHERE at BETWEEN ? AND ? AND run = ?
  ORDER BY at DESC LIMIT 1`;

/** The last sample. A chronicle does not tell it: what it changed has not lasted yet. */
export function readLatest(database: DatabaseSync, now: number): Entry | null {
  const run = database.prepare(RUN).get(now);
  if (run === undefined) return null;
  const place = [Number(run.from_at), Number(run.to_at), Number(run.id)] as const;
  const values = new Map(
    database
      .prepare(SPANS)
      .all(...place)
      .map(({ track, value }) => [String(track), value ?? null] as const),
  );
  const stored = (track: string): SQLOutputValue => values.get(track) ?? null;
  const count = database.prepare(COUNT).get(...place);
  return {
    at: place[1],
    verdict: decoders.verdict(stored('verdict')),
    headline: decoders.headline(stored('headline')),
    findings: decoders.findings(stored('findings')),
    power: decoders.power(stored('power')),
    percent: decoders.percent(stored('percent')),
    online: decoders.online(stored('online')),
    photosOpen: decoders.photosOpen(stored('photosOpen')),
    left: numberOrNull(count?.left),
    bytesLeft: numberOrNull(count?.bytes_left),
    uploaded: numberOrNull(count?.uploaded),
    failed: numberOrNull(count?.failed),
  };
}
