import type { ViewSource } from '../../shared/view-source.ts';
import type { KeepingAwake } from './keeping-awake.ts';
import type { Outside } from './outside.ts';

/** What changes by itself; the rest of the view is told when somebody looks. */
export type Parts = Omit<ViewSource, 'night' | 'chronicle' | 'nights' | 'timeZone' | 'about'>;

/** Before the first sample. */
export function firstParts({ settings: file, login, history }: Outside, awake: KeepingAwake): Parts {
  const settings = file.read();
  return {
    state: null,
    settings,
    keepAwake: awake.under({ state: null, settings, now: 0 }),
    snoozedUntil: null,
    notifications: 'unknown',
    login: login.state(),
    historyTrouble: history.notice(),
    settingsTrouble: file.trouble(),
    checking: true,
    page: settings.firstRunDone ? 'now' : 'first-run',
  };
}
