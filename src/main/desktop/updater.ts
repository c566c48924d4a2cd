import { join } from 'node:path';
import { app } from 'electron';
import { isSignedByTeam } from '../app/signature.ts';
import type { System } from '../system/system.ts';

export interface Updates {
  readonly look: () => Promise<void>;
  /** A sentence for the page that tells about the app; null: this build gets no updates. */
  readonly told: () => string | null;
  /** The same sentence where looking for updates failed. */
  readonly trouble: () => string | null;
}

/**
 * Updates of a release. macOS itself refuses one that another developer signed, which it can only tell where this one
 * is signed too: an unsigned build, or one that knows no address, never looks.
 */
export function updates({ run, stat }: Pick<System, 'run' | 'stat'>): Updates {
  let told: string | null = null;
  let trouble: string | null = null;
  const canUpdate = async (): Promise<boolean> => {
    if (!app.isPackaged) return false;
    const hasAddress = await stat(join(process.resourcesPath, 'app-update.yml')).then(
      () => true,
      () => false,
    );
    return hasAddress && isSignedByTeam(run, join(process.resourcesPath, '../..'));
  };
  const look = async (): Promise<void> => {
    if (!(await canUpdate())) return;
    const { autoUpdater } = await import('electron-updater');
    autoUpdater.logger = null;
    autoUpdater.allowDowngrade = false;
    autoUpdater.once('update-downloaded', ({ version }) => {
      told = `Version ${version} is here and will be installed when Unstuck quits.`;
    });
    try {
      await autoUpdater.checkForUpdates();
      told ??= 'Unstuck is up to date.';
      trouble = null;
    } catch (error) {
      trouble = `Looking for updates failed: ${firstLine(error)}`;
      told = trouble;
    }
  };
  return { look, told: () => told, trouble: () => trouble };
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]?.slice(0, 120) ?? '';
