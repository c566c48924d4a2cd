import { contextBridge, ipcRenderer } from 'electron';
import type { AppView } from '../shared/app-view.ts';
import { CHANNEL } from '../shared/ipc/channel.ts';
import type { Bridge } from '../shared/ipc/contract.ts';

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(CHANNEL.call, name, input),
  onView: (listener) => {
    // The event itself stays here: it holds what no page may have.
    const pass = (_event: unknown, view: AppView): void => listener(view);
    ipcRenderer.on(CHANNEL.view, pass);
    return () => void ipcRenderer.off(CHANNEL.view, pass);
  },
};

contextBridge.exposeInMainWorld('unstuck', bridge);
