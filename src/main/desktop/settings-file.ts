import { ipcMain } from 'electron';
import ElectronStore from 'electron-store';
import { migrate } from '../../shared/settings/schema.ts';
import type { SettingsFile } from '../app/settings-file.ts';
import { setAside } from '../disk/set-aside.ts';

/** Settings in `settings.json` of the app's own folder, written in one piece. */
export function settingsFile(): SettingsFile {
  let isDamaged = false;
  const store = new ElectronStore<Record<string, unknown>>({
    name: 'settings',
    accessPropertiesByDotNotation: false,
    // Called with whatever is in the file. What it throws would end the app before anyone could see why.
    deserialize: (text) => {
      const written = parsed(text);
      isDamaged ||= written === null;
      return written ?? {};
    },
  });
  // electron-store offers this folder's path to any page that asks.
  ipcMain.removeAllListeners('electron-store-get-data');

  const { settings: found, trouble } = isDamaged ? migrate(null) : migrate({ ...store.store });
  const kept = trouble === null ? null : setAside(store.path);
  let settings = found;
  let unwritten: string | null = null;
  const damage = trouble === null || kept === null ? trouble : `${trouble} The old file is kept as ${kept}.`;
  return {
    read: () => settings,
    write: (next) => {
      settings = next;
      try {
        store.store = { ...next };
        unwritten = null;
      } catch {
        unwritten = 'The settings cannot be saved, so they last only until Unstuck quits.';
      }
    },
    trouble: () => unwritten ?? damage,
  };
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const written: unknown = JSON.parse(text);
    return typeof written === 'object' && written !== null && !Array.isArray(written) ? { ...written } : null;
  } catch {
    return null;
  }
}
