import type { Settings } from '../../shared/settings/settings.ts';
import type { LoginItem, ViewSource } from '../../shared/view-source.ts';
import type { KeepingAwake } from './keeping-awake.ts';
import type { Nights, NightsWhen } from './nights.ts';
import type { Outside } from './outside.ts';
import type { triedMarks } from './tried-marks.ts';

/** What changes by itself; the rest of the view is told when somebody looks. */
export type Parts = Omit<ViewSource, 'night' | 'chronicle' | 'marks' | 'nights' | 'timeZone' | 'about'>;

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

interface Told {
  readonly outside: Outside;
  readonly nights: Nights;
  readonly marks: ReturnType<typeof triedMarks>;
}

/** With what is only told when somebody looks. */
export function viewSource(parts: Parts, { outside, nights, marks }: Told, when: NightsWhen): ViewSource {
  return {
    ...parts,
    ...nights.last(when),
    marks: marks(parts.state?.headline ?? null, when.now),
    nights: parts.page === 'night' ? nights.several(when) : [],
    historyTrouble: parts.historyTrouble ?? outside.history.notice(),
    timeZone: when.timeZone,
    about: outside.about(),
  };
}
