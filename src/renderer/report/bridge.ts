import { useSyncExternalStore } from 'react';
import type { ReportCallInput, ReportCallName } from '../../shared/ipc/report-contract.ts';
import type { ReportView } from '../../shared/report/view.ts';

/** Asks the main process for something. What comes of it is seen in the next view. */
export type SendReport = <Name extends ReportCallName>(name: Name, input: ReportCallInput<Name>) => void;

export const send: SendReport = (name, input) => {
  window.unstuck.call(name, input).catch((error: unknown) => {
    console.error(`The call "${name}" failed.`, error);
  });
};

let latest: ReportView | null = null;

/** The last view that was pushed; null until the first one. */
export function useReportView(): ReportView | null {
  return useSyncExternalStore(subscribe, () => latest);
}

function subscribe(changed: () => void): () => void {
  const stop = window.unstuck.onView((view: ReportView) => {
    latest = view;
    changed();
  });
  send('ready', undefined);
  return stop;
}
