import type { reportCalls } from '../../../shared/ipc/report-contract.ts';
import type { HandlersOf } from '../answer.ts';
import type { Reporting } from './reporting.ts';

/** What each call of the report window does. `ready` is the window's own. */
export function reportHandlersFor(reporting: Reporting, ready: () => void): HandlersOf<typeof reportCalls> {
  return {
    ready,
    fill: (form) => reporting.fill(form),
    addPicture: (bytes) => reporting.addPicture(bytes),
    coverPicture: ({ id, bytes }) => reporting.coverPicture(id, bytes),
    removePicture: (id) => reporting.removePicture(id),
    takeScreenshot: () => reporting.takeScreenshot(),
    copyText: () => reporting.copyText(),
    save: (kind) => reporting.save(kind),
    showSaved: () => reporting.showSaved(),
    openSupport: () => reporting.openSupport(),
  };
}
