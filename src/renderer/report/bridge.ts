import type { ReportCallInput, ReportCallName } from '../../shared/ipc/report-contract.ts';

/** Asks the main process for something. What comes of it is seen in the next view. */
export type SendReport = <Name extends ReportCallName>(name: Name, input: ReportCallInput<Name>) => void;

export const send: SendReport = (name, input) => {
  window.unstuck.call(name, input).catch((error: unknown) => {
    console.error(`The call "${name}" failed.`, error);
  });
};
