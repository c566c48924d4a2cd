import type { Bridge, CallName, Input } from '../shared/ipc/contract.ts';

declare global {
  interface Window {
    readonly unstuck: Bridge;
  }
}

/** Asks the main process for something. What comes of it is seen in the next view. */
export type Send = <Name extends CallName>(name: Name, input: Input<Name>) => void;

export const send: Send = (name, input) => {
  window.unstuck.call(name, input).catch((error: unknown) => {
    console.error(`The call "${name}" failed.`, error);
  });
};
