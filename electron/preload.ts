import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, CallReply } from '../shared/ipc';
import { CHANNELS } from './ipc/channels';

/** `window.polkupaja` in the app's own windows. Rejects with an Error whose message is a `CallFailure`. */
const bridge: Bridge & { readonly platform: 'electron' } = {
  platform: 'electron',
  async call(name, input) {
    const reply = (await ipcRenderer.invoke(CHANNELS.call, name, input)) as CallReply;
    if (!reply.ok) throw new Error(reply.error);
    // The main process has checked it against the contract.
    return reply.value as never;
  },
};

contextBridge.exposeInMainWorld('polkupaja', bridge);
