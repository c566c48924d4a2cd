import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '../../shared/settings/schema.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import { historyFolder } from './histories.ts';
import type { Io } from './io.ts';

interface Found {
  /** The app's own; null where the app has never run, or they cannot be read. */
  readonly settings: Settings | null;
  /** A sentence, where some of them could not be used. */
  readonly trouble: string | null;
}

/** The settings of the app, which lie beside its history. */
export function settingsHere(db: string | undefined, io: Io): Found {
  try {
    const text = readFileSync(join(historyFolder(io, db), 'settings.json'), 'utf8');
    return migrate(JSON.parse(text));
  } catch {
    return { settings: null, trouble: null };
  }
}
