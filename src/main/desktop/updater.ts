import { join } from 'node:path';
import { app } from 'electron';
import { isSignedByTeam } from '../app/signature.ts';
import { type Updates, updating } from '../app/updating.ts';
import type { System } from '../system/system.ts';

/**
 * Updates of a release. macOS itself refuses one that another developer signed, which it can only tell where this one
 * is signed too: an unsigned build, or one that knows no address, never looks.
 */
export function updates({ run, stat }: Pick<System, 'run' | 'stat'>): Updates {
  const canUpdate = async (): Promise<boolean> => {
    if (!app.isPackaged) return false;
    const hasAddress = await stat(join(process.resourcesPath, 'app-update.yml')).then(
      () => true,
      () => false,
    );
    return hasAddress && isSignedByTeam(run, join(process.resourcesPath, '../..'));
  };
  return updating(canUpdate, async () => (await import('electron-updater')).autoUpdater, Date.now);
}
