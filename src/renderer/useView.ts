import { useSyncExternalStore } from 'react';
import type { AppView } from '../shared/app-view.ts';
import { send } from './bridge.ts';

let latest: AppView | null = null;

/** The last view that was pushed; null until the first one. */
export function useView(): AppView | null {
  return useSyncExternalStore(subscribe, () => latest);
}

function subscribe(changed: () => void): () => void {
  const stop = window.unstuck.onView((view) => {
    latest = view;
    changed();
  });
  send('ready', undefined);
  return stop;
}
