import type { makeWire } from './wire.ts';

/** How a page reaches the main process: answers come as JSON, `{ ok }` on the wire or `{ error }`. */
export type Call = (message: string) => Promise<string>;

/**
 * Runs in the page before its own scripts and gives the real preload bundle the `require('electron')` that a sandboxed
 * preload has. One function without imports, because pages get its source text. Answers what main may do with the page.
 */
function shim(
  preload: (require: unknown, module: object, exports: object, process: object) => void,
  makeIt: typeof makeWire,
  call: Call,
) {
  const wire = makeIt();
  type Listener = (event: object, ...args: readonly unknown[]) => void;
  const listeners = new Map<string, readonly Listener[]>();
  const of = (channel: string) => listeners.get(channel) ?? [];
  const notHere = (what: string): never => {
    throw new Error(`stand-in: ${what} is not supported in a preload script`);
  };

  const ipcRenderer = {
    on(channel: string, listener: Listener) {
      listeners.set(channel, [...of(channel), listener]);
      return ipcRenderer;
    },
    off(channel: string, listener: Listener) {
      listeners.set(
        channel,
        of(channel).filter((one) => one !== listener),
      );
      return ipcRenderer;
    },
    removeListener: (channel: string, listener: Listener) => ipcRenderer.off(channel, listener),
    removeAllListeners(channel: string) {
      listeners.delete(channel);
      return ipcRenderer;
    },
    send(channel: string, ...args: readonly unknown[]) {
      void call(JSON.stringify({ type: 'send', channel, args: wire.encode(args) }));
    },
    async invoke(channel: string, ...args: readonly unknown[]) {
      const answer = JSON.parse(
        await call(JSON.stringify({ type: 'invoke', channel, args: wire.encode(args) })),
      );
      if (answer.error !== undefined)
        throw new Error(`Error invoking remote method '${channel}': ${answer.error}`);
      return wire.decode(answer.ok);
    },
  };

  /** What contextBridge lets through: copies, frozen; functions as proxies. */
  const bridged = (value: unknown): unknown => {
    if (typeof value === 'symbol') throw new Error('An object could not be cloned.');
    if (typeof value === 'function') {
      return (...args: readonly unknown[]) => {
        const given = value(...args.map(bridged));
        return given instanceof Promise ? given.then(bridged) : bridged(given);
      };
    }
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return Object.freeze(value.map(bridged));
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return structuredClone(value);
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, one]) => [key, bridged(one)])));
  };

  const contextBridge = {
    exposeInMainWorld(key: string, api: unknown) {
      if (key in window)
        throw new Error('Cannot bind an API on top of an existing property on the window object');
      Object.defineProperty(window, key, { value: bridged(api), enumerable: true });
    },
  };

  let seen: DocumentVisibilityState = 'hidden';
  Object.defineProperty(Document.prototype, 'visibilityState', { configurable: true, get: () => seen });
  Object.defineProperty(Document.prototype, 'hidden', { configurable: true, get: () => seen === 'hidden' });

  const strictly = <T extends object>(name: string, object: T): T =>
    new Proxy(object, {
      get: (target, key) => (key in target ? Reflect.get(target, key) : notHere(`${name}.${String(key)}`)),
    });
  const electron = strictly('electron', {
    contextBridge: strictly('contextBridge', contextBridge),
    ipcRenderer: strictly('ipcRenderer', ipcRenderer),
  });
  const require = (module: string) => (module === 'electron' ? electron : notHere(`require('${module}')`));
  const module = { exports: {} };
  preload(require, module, module.exports, { platform: 'darwin', sandboxed: true, contextIsolated: true });

  return {
    receive(channel: string, args: string) {
      for (const listener of of(channel)) {
        // Decoded for each, as each gets its own copy of nothing shared.
        listener({ sender: ipcRenderer, ports: [] }, ...(wire.decode(args) as readonly unknown[]));
      }
    },
    show(state: DocumentVisibilityState) {
      if (seen === state) return;
      seen = state;
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    },
  };
}

export type Shim = ReturnType<typeof shim>;

/** The name under which main finds the shim in a page; taken by a symbol, so that no page can meet it by chance. */
export const SHIM = 'unstuck.stand-in';

/** A script that starts the shim. `call` is an expression of the page's side. */
export function shimScript(preload: string, wireSource: string, call: string): string {
  return `(() => {
  const key = Symbol.for(${JSON.stringify(SHIM)});
  if (key in window) return;
  const preload = function (require, module, exports, process) {
${preload}
  };
  Object.defineProperty(window, key, { value: (${shim})(preload, ${wireSource}, ${call}) });
})();`;
}
