import { generalSentences } from '../present/sentences.ts';
import { type AlertSettings, defaultSettings, type Settings } from '../settings/settings.ts';
import type { ChangedSetting } from './report.ts';

type Tell<Value> = (value: Value) => readonly [name: string, value: string];
type Told = Omit<Settings, 'version' | 'alerts' | 'firstRunDone'>;

const onOff = (on: boolean): string => (on ? 'on' : 'off');
const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const general: { readonly [Name in keyof Told]: Tell<Told[Name]> } = {
  intervalMinutes: (minutes) => ['Looks', `every ${minutes} minutes`],
  keepAwakeOnBattery: (on) => ['Keep awake on battery', onOff(on)],
  trayTitle: (on) => ['Number beside the icon', onOff(on)],
  // Never its path.
  library: () => ['Photo library', 'chosen by hand'],
  keepRecording: (on) => ['Recording of the last day', onOff(on)],
  launchAtLogin: (on) => ['Opens at login', onOff(on)],
  language: (language) => ['Language', language],
};

const alerts: { readonly [Name in keyof AlertSettings]: Tell<AlertSettings[Name]> } = {
  enabled: (on) => ['Alerts', onOff(on)],
  nightFrom: (minutes) => ['The night begins', clock(minutes)],
  nightTo: (minutes) => ['The night ends', clock(minutes)],
  urgentAtNight: (on) => ['Urgent alerts at night', onOff(on)],
  morningSummary: (on) => ['Morning summary', onOff(on)],
  muted: (rules) => ['Silenced alerts', rules.map((rule) => generalSentences(rule).what).join('; ')],
};

/** What differs from how the program came. */
export function changedSettings(settings: Settings): readonly ChangedSetting[] {
  return [
    ...changed<Told>(general, settings, defaultSettings),
    ...changed<AlertSettings>(alerts, settings.alerts, defaultSettings.alerts),
  ];
}

function changed<Of extends object>(
  tell: { readonly [Name in keyof Of]: Tell<Of[Name]> },
  now: Of,
  before: Of,
): readonly ChangedSetting[] {
  return (Object.keys(tell) as (keyof Of)[])
    .filter((key) => JSON.stringify(now[key]) !== JSON.stringify(before[key]))
    .map((key) => {
      const [name, value] = tell[key](now[key]);
      return { name, value };
    });
}
