import type { AppView } from '../shared/app-view.ts';
import { App } from './App.tsx';
import { send } from './bridge.ts';
import { showPushed } from './show-pushed.ts';

showPushed<AppView>(window.unstuck.onView, (view) => <App view={view} send={send} />);
send('ready', undefined);
