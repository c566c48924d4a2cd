import type { Settings } from '../../shared/settings/settings.ts';
import type { LoginItem, ViewSource } from '../../shared/view-source.ts';
import type { KeepingAwake } from './keeping-awake.ts';
import type { Outside } from './outside.ts';

/** What changes by itself; the rest of the view is told when somebody looks. */
export type Parts = Omit<ViewSource, 'night' | 'chronicle' | 'nights' | 'timeZone' | 'about'>;

/** Before the first sample. */
export function firstParts({ settings: file, login, history }: Outside, awake: KeepingAwake): Parts {
  const { settings, ...shown } = withLoginItem(file.read(), login.state());
  return {
    state: null,
    settings,
    ...shown,
    keepAwake: awake.under({ state: null, settings, now: 0 }),
    snoozedUntil: null,
    notifications: 'unknown',
    historyTrouble: history.notice(),
    settingsTrouble: file.trouble(),
    checking: true,
    page: settings.firstRunDone ? 'now' : 'first-run',
  };
}

const opensAtLogin: { readonly [State in LoginItem]?: boolean } = {
  enabled: true,
  'requires-approval': true,
  'not-registered': false,
};

/** What opens at login is macOS' to say: System Settings can change it, and so can whoever moves the app. */
export function withLoginItem(settings: Settings, login: LoginItem): Pick<Parts, 'settings' | 'login'> {
  const launchAtLogin = opensAtLogin[login] ?? settings.launchAtLogin;
  return { settings: { ...settings, launchAtLogin }, login };
}
