import { join } from 'node:path';
import { app, ipcMain } from 'electron';
import ElectronStore from 'electron-store';
import { type Migrated, migrate } from '../../shared/settings/schema.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import type { SettingsFile } from '../app/settings-file.ts';
import { moveAside, setAside } from '../disk/set-aside.ts';

type Store = ElectronStore<Record<string, unknown>>;

interface Opened extends Migrated {
  /** Null: there is a file that can neither be read nor taken out of the way. */
  readonly store: Store | null;
  /** The name under which the old file is kept. */
  readonly kept: string | null;
}

/** Settings in `settings.json` of the app's own folder, written in one piece. */
export function settingsFile(): SettingsFile {
  const { store, settings: found, trouble, kept } = opened();
  // electron-store offers this folder's path to any page that asks.
  ipcMain.removeAllListeners('electron-store-get-data');

  let settings = found;
  let unwritten: string | null = null;
  const damage = trouble === null || kept === null ? trouble : `${trouble} The old file is kept as ${kept}.`;
  const write = (next: Settings): void => {
    settings = next;
    try {
      if (store === null) throw new Error('there is no file to write to');
      store.store = { ...next };
      unwritten = null;
    } catch {
      unwritten = 'The settings cannot be saved, so they last only until Unstuck quits.';
    }
  };
  // Else each start would find the damage anew, and keep another copy of it.
  if (kept !== null) write(found);
  return { read: () => settings, write, trouble: () => unwritten ?? damage };
}

/** A file that cannot be read, such as one of another user, must not keep the app from starting. */
function opened(): Opened {
  try {
    return read();
  } catch {
    const kept = moveAside(join(app.getPath('userData'), 'settings.json'));
    return { ...migrate(null), store: kept === null ? null : storeOf(parsed), kept };
  }
}

function read(): Opened {
  let isDamaged = false;
  const store = storeOf((text) => {
    const written = parsed(text);
    isDamaged ||= written === null;
    return written;
  });
  const migrated = isDamaged ? migrate(null) : migrate({ ...store.store });
  return { ...migrated, store, kept: migrated.trouble === null ? null : setAside(store.path) };
}

const storeOf = (parse: typeof parsed): Store =>
  new ElectronStore({
    name: 'settings',
    accessPropertiesByDotNotation: false,
    // Called with whatever is in the file. What it throws would end the app before anyone could see why.
    deserialize: (text) => parse(text) ?? {},
  });

function parsed(text: string): Record<string, unknown> | null {
  try {
    const written: unknown = JSON.parse(text);
    return typeof written === 'object' && written !== null && !Array.isArray(written) ? { ...written } : null;
  } catch {
    return null;
  }
}
