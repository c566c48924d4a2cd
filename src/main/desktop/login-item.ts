import { app } from 'electron';
import type { LoginItem } from '../../shared/view-source.ts';
import type { Outside } from '../app/outside.ts';

const states: Readonly<Record<string, LoginItem>> = {
  enabled: 'enabled',
  'not-registered': 'not-registered',
  'requires-approval': 'requires-approval',
  'not-found': 'not-found',
};

/** Whether macOS opens the app at login. Only an app in a bundle of its own can be registered. */
export const loginItem: Outside['login'] = {
  state: () => {
    if (!canRegister()) return 'unavailable';
    return states[app.getLoginItemSettings({ type: 'mainAppService' }).status] ?? 'not-found';
  },
  set: (openAtLogin) => {
    if (canRegister()) app.setLoginItemSettings({ openAtLogin, type: 'mainAppService' });
  },
};

/** A test may say that it can. */
const canRegister = (): boolean => app.isPackaged || process.env.UNSTUCK_TEST !== undefined;
