import type { Bridge, CallName, Input } from '../shared/ipc/contract.ts';
import type { ReportBridge } from '../shared/ipc/report-contract.ts';

declare global {
  interface Window {
    /** One of the two: which one is answered depends on the window. */
    readonly unstuck: Bridge & ReportBridge;
  }
}

/** Asks the main process for something. What comes of it is seen in the next view; `told` hears whether it was done. */
export type Send = <Name extends CallName>(
  name: Name,
  input: Input<Name>,
  told?: (isDone: boolean) => void,
) => void;

export const send: Send = (name, input, told) => {
  const failed = (why: unknown): void => {
    console.error(`The call "${name}" failed.`, why);
    told?.(false);
  };
  window.unstuck.call(name, input).then((answer) => {
    if (answer.ok) told?.(true);
    else failed(answer.why);
  }, failed);
};
