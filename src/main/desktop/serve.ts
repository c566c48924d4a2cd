import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { CHANNEL } from '../../shared/ipc/channel.ts';
import { answer, type Handlers, refused } from '../app/answer.ts';
import type { Popover } from './popover.ts';
import { ORIGIN } from './protocol.ts';
import type { ReportWindow } from './report-window.ts';

export interface Served {
  readonly popover: Popover;
  readonly handlers: Handlers;
  readonly report: ReportWindow;
}

/** Answers the calls of our own two pages, each with what it may ask for, and of no one else. */
export function serve({ popover, handlers, report }: Served): void {
  ipcMain.handle(CHANNEL.call, (event, name: unknown, input: unknown) => {
    if (isOurPage(event, popover.pageId())) return answer(handlers, name, input);
    return isOurPage(event, report.pageId()) ? report.answer(name, input) : refused('sender');
  });
}

function isOurPage({ sender, senderFrame }: IpcMainInvokeEvent, pageId: number | null): boolean {
  if (senderFrame === null || senderFrame.parent !== null || sender.id !== pageId) return false;
  return senderFrame.origin === ORIGIN;
}
