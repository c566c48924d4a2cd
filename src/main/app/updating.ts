/** As much of electron-updater as is used. */
export interface Updater {
  logger: unknown;
  allowDowngrade: boolean;
  /** Null: it does not look. `downloadPromise`: there while what is newer is being fetched. */
  readonly checkForUpdates: () => Promise<{
    readonly isUpdateAvailable: boolean;
    readonly updateInfo: { readonly version: string };
    readonly downloadPromise?: Promise<unknown> | null;
  } | null>;
}

export interface Updates {
  readonly look: () => Promise<void>;
  /** A sentence for the page that tells about the app; null: this build gets no updates. */
  readonly told: () => string | null;
  /** The same sentence where the last look failed. */
  readonly trouble: () => string | null;
}

/** Looks for a newer version and fetches it; what went wrong the last time is told until it goes well. */
export function updating(canUpdate: () => Promise<boolean>, load: () => Promise<Updater>): Updates {
  let told: string | null = null;
  let trouble: string | null = null;
  const look = async (): Promise<void> => {
    if (!(await canUpdate())) return;
    try {
      told = await fetched(await load());
      trouble = null;
    } catch (error) {
      trouble = `Looking for updates failed: ${firstLine(error)}`;
    }
  };
  return { look, told: () => trouble ?? told, trouble: () => trouble };
}

async function fetched(updater: Updater): Promise<string> {
  updater.logger = null;
  updater.allowDowngrade = false;
  const found = await updater.checkForUpdates();
  if (!found?.isUpdateAvailable) return 'Unstuck is up to date.';
  await found.downloadPromise;
  return `Version ${found.updateInfo.version} is here and will be installed when Unstuck quits.`;
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]?.slice(0, 120) ?? '';
