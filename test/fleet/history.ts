import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HISTORY_FILE } from '../../src/main/history/open.ts';
import { openHistory } from '../../src/main/history/sqlite.ts';
import type { Entry } from '../../src/shared/history/chronicle.ts';

/** 21 November 2026, 21:00 UTC: the first sample; then one a minute for three hours. */
export const FIRST = Date.parse('2026-11-21T21:00:00Z');
export const LAST = FIRST + 180 * 60_000;

const UPLOADING: Omit<Entry, 'at'> = {
  verdict: 'uploading',
  headline: null,
  findings: [],
  power: 'battery',
  percent: 71,
  online: true,
  photosOpen: true,
  left: 1468,
  bytesLeft: 43_700_000_000,
  uploaded: 8532,
  failed: 3,
};

const PAUSED: Partial<Entry> = {
  verdict: 'blocked',
  headline: 'low-power-mode',
  findings: ['low-power-mode', 'will-sleep'],
  left: 1284,
  bytesLeft: 38_200_000_000,
  uploaded: 8716,
};

export interface Kept {
  readonly folder: string;
  readonly file: string;
  readonly remove: () => void;
}

/** Another program that looked on for a minute, an hour ago, while the first one went on. */
export function lookedOn({ folder }: Kept): void {
  const terminal = openHistory(folder);
  for (const at of [LAST - 60 * 60_000, LAST - 59 * 60_000]) terminal.append({ ...UPLOADING, at });
  terminal.close();
}

/** A real history in a folder of its own: an upload that Low Power Mode stopped at 22:14. */
export function keptHistory(): Kept {
  const folder = mkdtempSync(join(tmpdir(), 'unstuck-fleet-'));
  const history = openHistory(folder);
  for (let at = FIRST; at <= LAST; at += 60_000) {
    const paused = at < FIRST + 74 * 60_000 ? {} : PAUSED;
    const written = history.append({ ...UPLOADING, ...paused, at });
    if (!written.written) throw new Error(written.why);
  }
  history.event({ at: FIRST + 60_000, kind: 'opened', detail: 'battery' });
  history.close();
  return { folder, file: join(folder, HISTORY_FILE), remove: () => rmSync(folder, { recursive: true }) };
}
