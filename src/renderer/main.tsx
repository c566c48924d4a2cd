import type { AppView } from '../shared/app-view.ts';
import { boundIn } from '../shared/present/bound.ts';
import { App } from './App.tsx';
import { send } from './bridge.ts';
import { showPushed } from './show-pushed.ts';

/** What is only read. What can be typed or chosen comes back, and has to come back as it is. */
function held(view: AppView): AppView {
  const { now, tonight, night, nights, habits } = view;
  return { ...view, ...boundIn({ now, tonight, night, nights, habits }) };
}

showPushed<AppView>(window.unstuck.onView, (view) => <App view={held(view)} send={send} />);
send('ready', undefined);
