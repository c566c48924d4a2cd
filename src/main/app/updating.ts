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

/** As long as a slow line may take for a new version. Electron's own requests wait for ever. */
const LONGEST_LOOK_MS = 3_600_000;

/** A network that is not there for a while is no trouble. */
const TROUBLE_MS = 2 * 24 * 3_600_000;

export interface Updates {
  /** False: it could not be told, and is to be tried again. */
  readonly look: () => Promise<boolean>;
  /** A sentence for the page that tells about the app; null: nothing is known, or this build gets no updates. */
  readonly told: () => string | null;
  /** Why no look has gone well for days; null: all is well. */
  readonly trouble: () => string | null;
}

/** Looks for a newer version and fetches it. What goes wrong for days is told until it goes well. */
export function updating(
  canUpdate: () => Promise<boolean>,
  load: () => Promise<Updater>,
  now: () => number,
): Updates {
  let found: Found | null = null;
  let failing: { readonly since: number; readonly why: string } | null = null;
  const look = async (): Promise<boolean> => {
    if (!(await canUpdate())) return true;
    try {
      found = await withinTime(fetched(await load()));
      failing = null;
    } catch (error) {
      failing = { since: failing?.since ?? now(), why: `Looking for updates failed: ${firstLine(error)}` };
    }
    return failing === null;
  };
  const trouble = (): string | null =>
    failing !== null && now() - failing.since >= TROUBLE_MS ? failing.why : null;
  return {
    look,
    told: () => (found?.isNewer ? found.told : (trouble() ?? found?.told ?? null)),
    trouble,
  };
}

interface Found {
  readonly isNewer: boolean;
  readonly told: string;
}

async function fetched(updater: Updater): Promise<Found> {
  updater.logger = null;
  updater.allowDowngrade = false;
  const found = await updater.checkForUpdates();
  if (!found?.isUpdateAvailable) return { isNewer: false, told: 'Unstuck is up to date.' };
  await found.downloadPromise;
  const told = `Version ${found.updateInfo.version} is here and will be installed when Unstuck quits.`;
  return { isNewer: true, told };
}

async function withinTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('no answer within an hour')), LONGEST_LOOK_MS);
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]?.slice(0, 120) ?? '';
