import type { RuleId } from '../rules/index.ts';

/** What the user can set. Written to disk as it is; `version` rises when a field changes its meaning. */
export interface Settings {
  readonly version: 1;
  /** Minutes between samples while there is work to do. */
  readonly intervalMinutes: 1 | 2 | 5;
  readonly alerts: AlertSettings;
  /** Keep awake on battery too; off, because it can empty the battery overnight. */
  readonly keepAwakeOnBattery: boolean;
  /** Show the number of items left beside the icon. */
  readonly trayTitle: boolean;
  /** A photo library chosen by hand; null: the System Photo Library. */
  readonly library: string | null;
  /** Keep what the Mac answered over the last day, without personal data, for a report. */
  readonly keepRecording: boolean;
  readonly launchAtLogin: boolean;
  readonly language: 'system' | 'en';
  readonly firstRunDone: boolean;
}

export interface AlertSettings {
  readonly enabled: boolean;
  /** Minutes since midnight; the night may pass midnight. */
  readonly nightFrom: number;
  readonly nightTo: number;
  /** Urgent alerts may come at night. */
  readonly urgentAtNight: boolean;
  readonly morningSummary: boolean;
  readonly muted: readonly RuleId[];
}

export const defaultSettings: Settings = {
  version: 1,
  intervalMinutes: 1,
  alerts: {
    enabled: true,
    nightFrom: 22 * 60,
    nightTo: 7 * 60,
    urgentAtNight: false,
    morningSummary: true,
    muted: [],
  },
  keepAwakeOnBattery: false,
  trayTitle: false,
  library: null,
  keepRecording: true,
  launchAtLogin: false,
  language: 'system',
  firstRunDone: false,
};
