import { EventEmitter } from 'node:events';
import { strict } from './strict.ts';
import { wire } from './wire.ts';

type Handler = (event: unknown, ...args: readonly unknown[]) => unknown;

const handlers = new Map<string, Handler>();

class IpcMain extends EventEmitter {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (...all) => {
      handlers.delete(channel);
      return handler(...all);
    });
  }

  removeHandler(channel: string): void {
    handlers.delete(channel);
  }
}

export const ipcMain = strict('ipcMain', new IpcMain());

interface Message {
  readonly type: 'send' | 'invoke';
  readonly channel: string;
  readonly args: string;
}

/** Hands a page's message to its listener or handler. Answers as the page's shim wants it. */
export async function deliver(text: string, event: object): Promise<string> {
  const { type, channel, args } = JSON.parse(text) as Message;
  const given = wire.decode(args) as readonly unknown[];
  if (type === 'send') {
    ipcMain.emit(channel, event, ...given);
    return '{}';
  }
  try {
    const handler = handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return JSON.stringify({ ok: wire.encode(await handler(event, ...given)) });
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error);
    return JSON.stringify({ error: String(error) });
  }
}
