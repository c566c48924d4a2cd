import type { Settings } from '../../shared/settings/settings.ts';

/** Where the settings are kept. Neither reading nor writing throws. */
export interface SettingsFile {
  readonly read: () => Settings;
  readonly write: (settings: Settings) => void;
  /** A sentence, where what was written down could not be used, or cannot be written. */
  readonly trouble: () => string | null;
}
