import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { CHANNEL } from '../../shared/ipc/channel.ts';
import { answer, type Handlers, refused } from '../app/answer.ts';
import type { Popover } from './popover.ts';
import { ORIGIN } from './protocol.ts';

/** Answers the calls of the popover's own page, and of no one else. */
export function serve(handlers: Handlers, popover: Popover): void {
  ipcMain.handle(CHANNEL.call, (event, name: unknown, input: unknown) =>
    isOurPage(event, popover) ? answer(handlers, name, input) : refused('sender'),
  );
}

function isOurPage({ sender, senderFrame }: IpcMainInvokeEvent, popover: Popover): boolean {
  if (senderFrame === null || senderFrame.parent !== null || sender.id !== popover.pageId()) return false;
  return senderFrame.origin === ORIGIN;
}
